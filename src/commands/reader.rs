//! The language in which the reader is spoken to.

use rolecall::interface::Interface;

/// The one that was asked for, else the one of `rolecall.yaml`, else that of the system, else
/// English. A faulty `rolecall.yaml` is told of by whoever needs it.
pub(crate) fn interface(asked: Option<Interface>) -> Interface {
    let of_folder = || super::workspace().ok()?.defaults.interface;
    let of_system = || Interface::of_locale(&sys_locale::get_locale()?);
    asked.or_else(of_folder).or_else(of_system).unwrap_or_default()
}
