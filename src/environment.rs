//! A setting of the C library that is read before `main` starts.

/// glibc keeps freed blocks below a limit that grows with use; held at 1 MiB, the sound of a
/// finished call goes back to the system.
#[cfg(target_os = "linux")]
const MMAP_THRESHOLD: (&str, &str) = ("MALLOC_MMAP_THRESHOLD_", "1048576");

/// Makes the setting, unless somebody has made it otherwise. It is read when the library is loaded,
/// so the program starts itself anew with it; called before anything is done.
pub(crate) fn prepare() {
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::process::CommandExt;
        let (name, value) = MMAP_THRESHOLD;
        if let (None, Ok(program)) = (std::env::var_os(name), std::env::current_exe()) {
            let mut arguments = std::env::args_os();
            let first = arguments.next().unwrap_or_else(|| program.clone().into());
            let mut anew = std::process::Command::new(program);
            // Comes back only when it fails; then the work takes more memory, and is not wrong.
            let _ = anew.arg0(first).args(arguments).env(name, value).exec();
        }
    }
}
