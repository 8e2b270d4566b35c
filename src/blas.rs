//! Keeps OpenBLAS to one thread for each worker.

/// The variable that OpenBLAS reads before `main` starts.
#[cfg(all(unix, feature = "openblas"))]
const THREADS: &str = "OPENBLAS_NUM_THREADS";

/// Every worker transcribes in one thread of its own; OpenBLAS would start as many threads again
/// for each of them. It reads its setting when it is loaded, so the program starts itself anew
/// with the setting made, unless somebody has made it.
pub(crate) fn keep_to_one_thread() {
    #[cfg(all(unix, feature = "openblas"))]
    if std::env::var_os(THREADS).is_none() {
        use std::os::unix::process::CommandExt;
        if let Ok(program) = std::env::current_exe() {
            let mut arguments = std::env::args_os();
            let name = arguments.next().unwrap_or_else(|| program.clone().into());
            // Comes back only when it fails; then the work is slower, not wrong.
            let _ = std::process::Command::new(program)
                .arg0(name)
                .args(arguments)
                .env(THREADS, "1")
                .exec();
        }
    }
}
