//! What a customer answers, and where the conversation then goes.

use super::Session;
use super::recognising::Heard;
use crate::interface::Interface;
use crate::practice::clean::one_line;
use crate::practice::course::{self, Next};
use crate::practice::event::{Earned, Event, Finish};
use crate::practice::lines::{Candidate, asks};
use crate::scenario::{Beat, Destination, Fact, Line, Reply};
use crate::transcript::Speaker;

/// The customer answers one message with so many lines of its replies at most, and with one where
/// the conversation then moves on.
const MAX_ANSWERS: usize = 2;

/// The customer tells so many facts at a time at most.
const MAX_FACTS: usize = 3;

/// So often the customer tells the same fact without losing patience.
const TIMES_TOLD: usize = 2;

impl<'s> Session<'s> {
    pub(super) fn answer(&mut self, heard: &Heard<'s>, events: &mut Vec<Event>) {
        let Heard { replies, facts } = heard;
        self.lose_patience_with(heard);
        self.standing.change_mood(replies.iter().map(|(_, earned)| earned.mood).sum());
        self.standing.earned.extend(replies.iter().map(|(reply, _)| reply.id.clone()));
        let next = self.next(replies.iter().find_map(|(reply, _)| reply.to.as_ref()));
        let stays = matches!(next, Next::Stay);
        let is_hurt = replies.iter().any(|(reply, _)| reply.mood < 0 && !reply.says.is_empty());
        self.react(replies, stays, is_hurt, events);
        let comes = match &next {
            Next::Beat(beat) => self.pick(&beat.says),
            _ => None,
        };
        if !is_hurt && (stays || comes.is_some()) {
            self.tell(facts, comes.as_deref(), events);
        }
        if events.is_empty() && stays {
            // Whoever is only listened to still waits for what they asked.
            self.speak(&self.beat.says, events);
        }
        self.go_saying(next, comes, events);
    }

    /// Whoever says the same again, or leads in circles, is no help; nor is who asks a third time.
    fn lose_patience_with(&mut self, heard: &Heard<'s>) {
        let is_known = |reply: &Reply| self.standing.earned.contains(&reply.id);
        let leads_back = |reply: &Reply| match &reply.to {
            Some(Destination::Beat(id)) => self.visited.contains(id.as_str()),
            Some(Destination::Ending(_)) => false,
            None => true,
        };
        let is_stale = heard
            .replies
            .iter()
            .all(|(reply, earned)| earned.mood == 0 && is_known(reply) && leads_back(reply));
        let mut asks_again = !heard.facts.is_empty();
        for fact in &heard.facts {
            let times = self.asked.entry(&fact.id).or_default();
            *times += 1;
            asks_again &= *times > TIMES_TOLD;
        }
        if is_stale && (asks_again || heard.facts.is_empty()) {
            self.standing.patience -= 1;
        }
    }

    /// The customer's answers to replies.
    fn react(
        &mut self,
        replies: &[(&'s Reply, Earned)],
        stays: bool,
        is_hurt: bool,
        events: &mut Vec<Event>,
    ) {
        // Whoever asks something waits for the answer, so a friendly question is left out where the
        // conversation moves on. Whoever is hurt answers to that alone, and asks because of it.
        let fits = |reply: &Reply, line: &str| stays || reply.mood < 0 || !asks(line);
        let answers: Vec<Vec<Candidate>> = replies
            .iter()
            .filter(|(reply, _)| !is_hurt || reply.mood < 0)
            .map(|(reply, _)| {
                let lines = self.candidates(&reply.says).into_iter();
                lines.filter(|candidate| fits(reply, &candidate.line)).collect()
            })
            .filter(|lines: &Vec<Candidate>| !lines.is_empty())
            .take(if stays { MAX_ANSWERS } else { 1 })
            .collect();
        for lines in answers {
            if let Some(line) = self.lines.choose(&lines) {
                self.utter(line, events);
            }
        }
    }

    /// Tells facts, except those that a line just said or to come holds anyway.
    fn tell(&mut self, facts: &[&'s Fact], comes: Option<&str>, events: &mut Vec<Event>) {
        for fact in facts.iter().take(MAX_FACTS) {
            let is = one_line(&self.fill(&fact.is));
            let is_in = |line: &str| line.to_lowercase().contains(&is.to_lowercase());
            let was_said = events.iter().any(|event| match event {
                Event::Says { line, .. } => is_in(line),
                _ => false,
            });
            if !was_said && !comes.is_some_and(is_in) {
                self.speak(&fact.says, events);
            }
        }
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
            } else if let Some(own) = self.own_words() {
                self.speak_plainly(&own.text("customer-not-understood"), events);
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
            Next::GiveUp => self.own_words().is_some(),
            Next::Stay | Next::Beat(_) => false,
        }
    }

    pub(super) fn go(&mut self, next: Next<'s>, events: &mut Vec<Event>) {
        let comes = match &next {
            Next::Beat(beat) => self.pick(&beat.says),
            _ => None,
        };
        self.go_saying(next, comes, events);
    }

    /// Goes on; `comes` is what the customer says in the beat to come.
    fn go_saying(&mut self, next: Next<'s>, comes: Option<String>, events: &mut Vec<Event>) {
        match next {
            Next::Stay => {}
            Next::Beat(beat) => self.enter(beat, comes, events),
            Next::End(ending) => {
                self.speak(&ending.says, events);
                let finish = Finish::Ending { id: ending.id.clone(), outcome: ending.outcome };
                self.end(finish, events);
            }
            Next::GiveUp => {
                if let Some(own) = self.own_words() {
                    self.speak_plainly(&own.text("customer-gives-up"), events);
                }
                self.end(Finish::GaveUp, events);
            }
        }
    }

    pub(super) fn enter(&mut self, beat: &'s Beat, line: Option<String>, events: &mut Vec<Event>) {
        self.beat = beat;
        self.visited.insert(&beat.id);
        self.misses = 0;
        self.silences = 0;
        if let Some(line) = line {
            self.utter(line, events);
        }
    }

    fn end(&mut self, finish: Finish, events: &mut Vec<Event>) {
        self.finish = Some(finish.clone());
        events.push(Event::Ended(finish));
    }

    pub(super) fn speak(&mut self, lines: &[Line], events: &mut Vec<Event>) {
        if let Some(line) = self.pick(lines) {
            self.utter(line, events);
        }
    }

    /// What customers say where the scenario has no lines, if there are texts in its language.
    fn own_words(&self) -> Option<Interface> {
        Interface::of(&self.scenario().language)
    }

    /// Says one of the lines of a text.
    fn speak_plainly(&mut self, lines: &str, events: &mut Vec<Event>) {
        let candidate = |line: &str| Candidate { line: line.to_owned(), is_of_mood: false };
        let pool: Vec<Candidate> = lines.lines().map(candidate).collect();
        if let Some(line) = self.lines.choose(&pool) {
            self.utter(line, events);
        }
    }

    /// Chooses one of the lines that fit the mood.
    pub(super) fn pick(&mut self, lines: &[Line]) -> Option<String> {
        let pool = self.candidates(lines);
        self.lines.choose(&pool)
    }

    pub(super) fn candidates(&self, lines: &[Line]) -> Vec<Candidate> {
        let fitting = lines.iter().filter(|line| line.fits(self.standing.mood));
        let candidate = |line: &Line| Candidate {
            line: one_line(&self.fill(&line.text)),
            is_of_mood: line.mood.is_some(),
        };
        fitting.map(candidate).collect()
    }

    fn utter(&mut self, line: String, events: &mut Vec<Event>) {
        self.transcript.say(Speaker::Customer, &line);
        let customer = self.scenario().customer.short_name();
        events.push(Event::Says { customer, line, mood: self.standing.mood });
    }
}
