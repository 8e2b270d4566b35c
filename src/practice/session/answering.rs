//! What a customer answers, and where the conversation then goes.

use super::Session;
use crate::practice::clean::one_line;
use crate::practice::course::{self, Next};
use crate::practice::event::{Earned, Event, Finish};
use crate::practice::lines::asks;
use crate::scenario::{Beat, Destination, Reply};
use crate::text::Text;
use crate::transcript::{Speaker, Turn};

/// The customer answers one message with so many lines of its replies at most, and with one where
/// the conversation then moves on.
const MAX_ANSWERS: usize = 2;

/// What the customer says to a message that earns nothing, where the scenario has no lines.
const NOT_UNDERSTOOD: [&str; 3] =
    ["Sorry, I don't follow.", "I'm not sure what you mean.", "What does that have to do with it?"];

/// What the customer says when patience runs out, where no ending of the scenario watches for it.
const GIVES_UP: &str = "I don't think this is getting us anywhere. Goodbye.";

impl<'s> Session<'s> {
    pub(super) fn answer(&mut self, found: &[(&'s Reply, Earned)], events: &mut Vec<Event>) {
        self.standing.change_mood(found.iter().map(|(_, earned)| earned.mood).sum());
        self.standing.earned.extend(found.iter().map(|(reply, _)| reply.id.clone()));
        let next = self.next(found.iter().find_map(|(reply, _)| reply.to.as_ref()));
        let stays = matches!(next, Next::Stay);
        // Whoever asks something waits for the answer, so a friendly question is left out where the
        // conversation moves on. Whoever is hurt answers to that alone, and asks because of it.
        let fits = |reply: &Reply, line: &String| stays || reply.mood < 0 || !asks(line);
        let is_hurt = found.iter().any(|(reply, _)| reply.mood < 0 && !reply.says.is_empty());
        let answers: Vec<Vec<String>> = found
            .iter()
            .filter(|(reply, _)| !is_hurt || reply.mood < 0)
            .map(|(reply, _)| {
                let lines = self.lines_of(&reply.says).into_iter();
                lines.filter(|line| fits(reply, line)).collect()
            })
            .filter(|lines: &Vec<String>| !lines.is_empty())
            .take(if stays { MAX_ANSWERS } else { 1 })
            .collect();
        for lines in answers {
            self.choose_line(&lines, events);
        }
        if events.is_empty() && stays {
            // Whoever is only listened to still waits for what they asked.
            self.speak(&self.beat.says, events);
        }
        self.go(next, events);
    }

    pub(super) fn miss(&mut self, events: &mut Vec<Event>) {
        let otherwise = &self.beat.otherwise;
        self.misses += 1;
        self.standing.change_mood(otherwise.mood);
        self.standing.patience -= 1;
        let is_enough = self.misses >= otherwise.after;
        let next = self.next(otherwise.to.as_ref().filter(|_| is_enough));
        if !self.has_last_words(&next) {
            if !otherwise.says.is_empty() {
                self.speak(&otherwise.says, events);
            } else if self.scenario().language == "en" {
                self.choose_line(&NOT_UNDERSTOOD.map(str::to_owned), events);
            } else {
                self.speak(&self.beat.says, events);
            }
        }
        let is_due = self.misses.is_multiple_of(otherwise.after.max(1));
        if let (Next::Stay, Some(hint), true) = (&next, &otherwise.hint, is_due) {
            self.hints += 1;
            events.push(Event::Hint(self.fill(hint)));
        }
        self.go(next, events);
    }

    pub(super) fn next(&self, to: Option<&Destination>) -> Next<'s> {
        course::next(self.scenario(), &self.standing, to)
    }

    pub(super) fn has_last_words(&self, next: &Next<'_>) -> bool {
        match next {
            Next::End(ending) => !ending.says.is_empty(),
            Next::GiveUp => self.scenario().language == "en",
            Next::Stay | Next::Beat(_) => false,
        }
    }

    pub(super) fn go(&mut self, next: Next<'s>, events: &mut Vec<Event>) {
        match next {
            Next::Stay => {}
            Next::Beat(beat) => self.enter(beat, events),
            Next::End(ending) => {
                self.speak(&ending.says, events);
                let finish = Finish::Ending { id: ending.id.clone(), outcome: ending.outcome };
                self.end(finish, events);
            }
            Next::GiveUp => {
                if self.scenario().language == "en" {
                    self.choose_line(&[GIVES_UP.to_owned()], events);
                }
                self.end(Finish::GaveUp, events);
            }
        }
    }

    pub(super) fn enter(&mut self, beat: &'s Beat, events: &mut Vec<Event>) {
        self.beat = beat;
        self.misses = 0;
        self.has_asked = false;
        self.speak(&beat.says, events);
    }

    fn end(&mut self, finish: Finish, events: &mut Vec<Event>) {
        self.finish = Some(finish.clone());
        events.push(Event::Ended(finish));
    }

    pub(super) fn speak(&mut self, variants: &[Text], events: &mut Vec<Event>) {
        let pool = self.lines_of(variants);
        self.choose_line(&pool, events);
    }

    fn lines_of(&self, variants: &[Text]) -> Vec<String> {
        variants.iter().map(|text| one_line(&self.fill(text))).collect()
    }

    fn choose_line(&mut self, pool: &[String], events: &mut Vec<Event>) {
        if let Some(line) = self.lines.choose(pool) {
            self.say(Speaker::Customer, &line);
            let customer = self.scenario().customer.short_name();
            events.push(Event::Says { customer, line, mood: self.standing.mood });
        }
    }

    /// Adds to the transcript; a speaker who goes on speaking goes on with the same turn.
    pub(super) fn say(&mut self, speaker: Speaker, text: &str) -> usize {
        match self.transcript.turns.last_mut() {
            Some(turn) if turn.speaker == speaker => {
                turn.text.push(' ');
                turn.text.push_str(text);
            }
            _ => self.transcript.turns.push(Turn::untimed(speaker, text)),
        }
        self.transcript.turns.len().saturating_sub(1)
    }
}
