//! Which calls a person should listen to.
