//! Settings of libraries that read them before `main` starts.

/// What each worker's libraries are to be told, unless somebody has told them otherwise.
#[cfg(unix)]
const DEFAULTS: &[(&str, &str)] = &[
    // Every worker transcribes in one thread of its own; OpenBLAS would start as many again for
    // each of them.
    #[cfg(feature = "openblas")]
    ("OPENBLAS_NUM_THREADS", "1"),
    // glibc keeps freed blocks below a limit that grows with use; held at 1 MiB, the sound of a
    // finished call goes back to the system.
    #[cfg(target_os = "linux")]
    ("MALLOC_MMAP_THRESHOLD_", "1048576"),
];

/// Makes the settings. They are read when the libraries are loaded, so the program starts itself
/// anew with those that are missing; called before anything is done.
pub(crate) fn prepare() {
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        let is_missing = |name: &str| std::env::var_os(name).is_none();
        let missing = DEFAULTS.iter().copied().filter(|(name, _)| is_missing(name));
        let missing: Vec<(&str, &str)> = missing.collect();
        if let (false, Ok(program)) = (missing.is_empty(), std::env::current_exe()) {
            let mut arguments = std::env::args_os();
            let name = arguments.next().unwrap_or_else(|| program.clone().into());
            let mut anew = std::process::Command::new(program);
            // Comes back only when it fails; then the work is slower, not wrong.
            let _ = anew.arg0(name).args(arguments).envs(missing).exec();
        }
    }
}
