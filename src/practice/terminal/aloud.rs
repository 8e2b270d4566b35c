//! The terminal beside a play that is spoken: it shows what is said.

use std::io::Write;

use super::{Screen, Source};
use crate::practice::error::PracticeError;
use crate::practice::look::Look;
use crate::practice::play::{Move, Play};
use crate::practice::setting::Setting;
use crate::practice::sitting::Keeper;

impl<'p, 'c, W: Write> Screen<'p, 'c, 'static, W> {
    /// Shows what the trainee must know, and what the play begins with.
    pub(crate) fn open(
        play: &'p mut Play<'c>,
        keeper: &'p mut dyn Keeper,
        look: Look,
        output: W,
    ) -> Result<Self, PracticeError> {
        keeper.keep(play);
        let setting = Setting { look, ..Setting::default() };
        let mut screen = Self::new(play, keeper, Source::Pipe, setting, output);
        screen.show_start()?;
        screen.output.flush()?;
        Ok(screen)
    }
}

impl<W: Write> Screen<'_, '_, '_, W> {
    /// The trainee said something.
    pub(crate) fn said(&mut self, text: &str) -> Result<(), PracticeError> {
        self.show_said(text)?;
        self.make(Move::Reply { text: text.to_owned() })
    }

    /// The trainee said nothing.
    pub(crate) fn waited(&mut self) -> Result<(), PracticeError> {
        if self.make_and_tell(Move::Silence)? {
            return Ok(());
        }
        let name = self.play.session().scenario().customer.short_name();
        self.aside(&self.interface().fill("practice-waiting", &[("name", name.into())]))
    }
}
