//! What the screen shows, and what the keys do to it.

use ratatui::crossterm::event::KeyEvent;

use super::action::{Action, Place, action};
use super::draft::Draft;
use crate::practice::clock::Watch;
use crate::practice::command::{Command, Typed, unknown};
use crate::practice::debrief::Debrief;
use crate::practice::error::PracticeError;
use crate::practice::play::{Entry, Move, Play};
use crate::practice::setting::{Closing, Setting};
use crate::practice::sitting::Keeper;
use crate::random::SplitMix64;
use crate::scenario::Channel;

/// Something that is read in front of the conversation, while the clock stands still.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Sheet {
    Brief,
    Help,
    Pause,
    AskLeave,
    AskRestart,
    Debriefs(Vec<Debrief>),
}

/// What is shown.
pub(super) struct State<'p, 'c, 's> {
    pub(super) play: &'p mut Play<'c>,
    keeper: &'p mut dyn Keeper,
    pub(super) setting: Setting<'s>,
    pub(super) watch: Option<Watch<'s>>,
    pub(super) draft: Draft,
    pub(super) sheet: Option<Sheet>,
    /// What the program says about the last key.
    pub(super) notice: String,
    /// By how many rows the conversation is scrolled up from its end.
    pub(super) rows_below: usize,
    /// By how many rows the sheet is scrolled down from its start.
    pub(super) rows_above: usize,
    /// By how many rows a page is turned, as drawn last.
    pub(super) page: usize,
    closing: Option<Closing>,
}

impl<'p, 'c, 's> State<'p, 'c, 's> {
    pub(super) fn new(
        play: &'p mut Play<'c>,
        keeper: &'p mut dyn Keeper,
        setting: Setting<'s>,
    ) -> Self {
        let sent = play.log().iter().filter_map(|entry| match entry {
            Entry::Said { text, .. } => Some(text.clone()),
            Entry::Happened(_) => None,
        });
        let mut state = Self {
            draft: Draft::new(sent.collect()),
            watch: setting.clock.map(Watch::new),
            sheet: None,
            notice: String::new(),
            rows_below: 0,
            rows_above: 0,
            page: 1,
            closing: None,
            play,
            keeper,
            setting,
        };
        if state.play.moves().is_empty() {
            state.open(Sheet::Brief);
        } else {
            state.close();
        }
        state
    }

    /// How the play closed, once it has.
    pub(super) fn closing(&mut self) -> Option<Closing> {
        self.closing.take()
    }

    /// What the keys are for.
    pub(super) fn place(&self) -> Place {
        match &self.sheet {
            Some(Sheet::Brief | Sheet::Help) => Place::Reading,
            Some(Sheet::AskLeave | Sheet::AskRestart) => Place::Question,
            Some(Sheet::Pause) => Place::Pause,
            Some(Sheet::Debriefs(_)) => Place::Debrief,
            None if self.play.is_over() => Place::Over,
            None => Place::Message { is_empty: self.draft.is_empty() },
        }
    }

    /// Whether messages have several lines.
    pub(super) fn is_email(&self) -> bool {
        self.play.session().scenario().channel == Channel::Email
    }

    /// A key was pressed.
    pub(super) fn press(&mut self, key: KeyEvent) -> Result<(), PracticeError> {
        self.stir();
        let place = self.place();
        match (place, action(key, place)) {
            (_, Action::Nothing) => Ok(()),
            (_, Action::Interrupt) => {
                self.closing = Some(Closing::Interrupted);
                Ok(())
            }
            (_, Action::Command(command)) => self.obey(command),
            (_, Action::Agree) => self.agree(),
            (_, Action::Decline) => {
                self.close();
                Ok(())
            }
            (Place::Message { .. }, action) => self.write(action),
            (Place::Over, Action::Up | Action::PageUp) => {
                self.rows_below += self.page;
                Ok(())
            }
            (_, Action::Insert(letter)) => {
                self.close();
                self.write(Action::Insert(letter))
            }
            (_, action) => {
                self.turn(action);
                Ok(())
            }
        }
    }

    /// Text was put in that comes from elsewhere.
    pub(super) fn paste(&mut self, text: &str) {
        self.stir();
        if self.sheet == Some(Sheet::Brief) {
            self.close();
        }
        if matches!(self.place(), Place::Message { .. }) {
            let keeps_lines = self.is_email();
            let fits = self.draft.paste(text, keeps_lines);
            self.tell_room(fits);
        }
    }

    /// Lets the customer ask into the silence when it has been long.
    pub(super) fn let_time_pass(&mut self) -> Result<(), PracticeError> {
        let borne = self.play.session().bears_silence_for();
        let watch = self.watch.as_ref().filter(|watch| !watch.is_paused());
        if borne.zip(watch).is_some_and(|(borne, watch)| watch.silent_for() >= borne) {
            self.make(Move::Silence)?;
        }
        Ok(())
    }

    /// The trainee is there.
    pub(super) fn stir(&mut self) {
        if let Some(watch) = &mut self.watch {
            watch.stir();
        }
    }

    fn write(&mut self, action: Action) -> Result<(), PracticeError> {
        match action {
            Action::Insert(letter) => {
                let fits = self.draft.insert(letter);
                self.tell_room(fits);
            }
            Action::Edit(edit) => self.draft.edit(edit),
            Action::Enter if self.is_email() => {
                let typed = Typed::read(&self.draft.text(), self.setting.look.interface);
                if let Typed::Command(_) = typed {
                    return self.send();
                }
                let fits = self.draft.insert_newline();
                self.tell_room(fits);
            }
            Action::Enter | Action::Send => return self.send(),
            Action::Up => self.draft.up(),
            Action::Down => self.draft.down(),
            Action::PageUp => self.rows_below += self.page,
            Action::PageDown => self.rows_below = self.rows_below.saturating_sub(self.page),
            _ => {}
        }
        Ok(())
    }

    fn turn(&mut self, action: Action) {
        match action {
            Action::Up => self.rows_above = self.rows_above.saturating_sub(1),
            Action::Down => self.rows_above += 1,
            Action::PageUp => self.rows_above = self.rows_above.saturating_sub(self.page),
            Action::PageDown => self.rows_above += self.page,
            _ => {}
        }
    }

    fn tell_room(&mut self, fits: bool) {
        if !fits {
            self.notice = self.told("practice-no-room");
        }
    }

    fn send(&mut self) -> Result<(), PracticeError> {
        self.notice.clear();
        self.rows_below = 0;
        let interface = self.setting.look.interface;
        match Typed::read(&self.draft.text(), interface) {
            Typed::Nothing => {
                let name = self.play.session().scenario().customer.short_name();
                self.notice = interface.fill("practice-waiting-to-send", &[("name", name.into())]);
            }
            Typed::Unknown(word) => self.notice = unknown(&word, interface),
            Typed::Command(command) => {
                self.draft.send();
                return self.obey(command);
            }
            Typed::Words(text) => {
                self.make(Move::Reply { text })?;
                self.draft.send();
            }
        }
        Ok(())
    }

    /// Makes a move; `false` where nothing comes of it.
    fn make(&mut self, a_move: Move) -> Result<bool, PracticeError> {
        let is_something = !self.play.take(a_move)?.is_empty();
        self.keeper.keep(self.play);
        self.rows_below = 0;
        self.stir();
        if let (true, Some(watch)) = (self.play.is_over(), &mut self.watch) {
            watch.pause();
        }
        Ok(is_something)
    }

    fn obey(&mut self, command: Command) -> Result<(), PracticeError> {
        self.notice.clear();
        match command {
            Command::Hint => {
                if !self.make(Move::Hint)? {
                    self.notice = self.told("practice-no-hint");
                }
            }
            Command::Repeat => {
                self.rows_below = 0;
                let name = self.play.session().scenario().customer.short_name();
                let words = self.play.last_words().join(" ");
                let said = [("name", name.into()), ("words", words.into())];
                self.notice = self.setting.look.interface.fill("practice-said", &said);
            }
            Command::Undo => {
                self.notice = if self.play.undo()? {
                    self.keeper.keep(self.play);
                    self.told("practice-undone-up")
                } else {
                    self.told("practice-nothing-to-undo")
                };
                self.rows_below = 0;
            }
            Command::Pause => self.open(Sheet::Pause),
            Command::Restart => self.open(Sheet::AskRestart),
            Command::Desk | Command::Brief => self.open(Sheet::Brief),
            Command::Quit => self.open(Sheet::AskLeave),
            Command::Help => self.open(Sheet::Help),
        }
        Ok(())
    }

    fn told(&self, key: &str) -> String {
        self.setting.look.interface.text(key).into_owned()
    }

    fn agree(&mut self) -> Result<(), PracticeError> {
        match self.sheet.take() {
            Some(Sheet::AskRestart) => {
                self.play.restart(SplitMix64::seed_after(self.play.cast().seed))?;
                self.keeper.keep(self.play);
                if let Some(watch) = &mut self.watch {
                    watch.begin_anew();
                }
                self.rows_below = 0;
                self.open(Sheet::Brief);
            }
            Some(Sheet::Debriefs(debriefs)) => {
                self.closing = Some(Closing::Debriefed(debriefs.clone()));
                self.sheet = Some(Sheet::Debriefs(debriefs));
            }
            Some(Sheet::AskLeave) | None => {
                self.play.quit();
                let debriefs = self.play.debriefs()?;
                self.open(Sheet::Debriefs(debriefs));
            }
            Some(Sheet::Brief | Sheet::Help | Sheet::Pause) => self.close(),
        }
        Ok(())
    }

    fn open(&mut self, sheet: Sheet) {
        self.rows_above = 0;
        self.sheet = Some(sheet);
        if let Some(watch) = &mut self.watch {
            watch.pause();
        }
    }

    fn close(&mut self) {
        self.sheet = None;
        if let Some(watch) = self.watch.as_mut().filter(|_| !self.play.is_over()) {
            watch.go_on();
        }
    }
}
