//! What one place says of a call, by name.

use jiff::civil::Time;
use jiff::tz::TimeZone;

use super::{AgentChannel, Call, Direction, Metadata, date};
use crate::clean::one_line;

/// What can be known of a call beside names of one's own, as it is written in patterns, sidecars
/// and manifests.
pub(super) const KEYS: [&str; 9] = [
    "agent",
    "customer",
    "customer_id",
    "queue",
    "direction",
    "date",
    "time",
    "language",
    "agent_channel",
];

/// No name or number is longer, in letters.
const LONGEST: usize = 100;
/// Where names of one's own have longer values, the rest is left out.
const LONGEST_OTHER: usize = 200;
/// Further names of one's own are left out.
const MOST_OTHER: usize = 50;

/// What one place says of a call.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Known {
    agent: Option<String>,
    agent_channel: Option<AgentChannel>,
    metadata: Metadata,
    /// Belongs to the date of the same place.
    time: Option<Time>,
}

impl Known {
    /// Takes a value; an empty one says nothing.
    ///
    /// # Errors
    /// It is not what its name asks for: what to write instead.
    pub(super) fn set(&mut self, key: &str, value: &str, zone: &TimeZone) -> Result<(), String> {
        let key = one_line(key).to_lowercase();
        let value = one_line(value);
        if value.is_empty() || key.is_empty() {
            return Ok(());
        }
        let known = KEYS.contains(&key.as_str());
        if known && value.chars().count() > LONGEST {
            return Err(format!("is longer than {LONGEST} letters"));
        }
        match key.as_str() {
            "agent" => self.agent = Some(value),
            "customer" | "customer_id" => self.metadata.customer = Some(value),
            "queue" => self.metadata.queue = Some(value),
            "direction" => self.metadata.direction = Some(direction(&value)?),
            "date" => {
                let wrong = || {
                    format!(
                        "`{value}` is no date; write it as 2026-05-03, 2026-05-03T14:07:00 or in \
                         seconds since 1970"
                    )
                };
                self.metadata.date = Some(date::moment(&value, zone).ok_or_else(wrong)?);
            }
            "time" => {
                let wrong = || format!("`{value}` is no time of day; write it as 14:07");
                self.time = Some(date::time(&value).ok_or_else(wrong)?);
            }
            "language" => self.metadata.language = Some(language(&value)?),
            "agent_channel" => self.agent_channel = Some(channel(&value)?),
            _ if self.metadata.other.len() < MOST_OTHER => {
                let name = key.chars().take(LONGEST).collect();
                let value = value.chars().take(LONGEST_OTHER).collect();
                self.metadata.other.insert(name, value);
            }
            _ => {}
        }
        Ok(())
    }

    /// Both together; where both say something, this one counts.
    pub(super) fn over(self, other: Self) -> Self {
        let (this, mut that) = (self.with_time(), other.with_time());
        that.metadata.other.extend(this.metadata.other);
        Self {
            agent: this.agent.or(that.agent),
            agent_channel: this.agent_channel.or(that.agent_channel),
            metadata: Metadata {
                customer: this.metadata.customer.or(that.metadata.customer),
                queue: this.metadata.queue.or(that.metadata.queue),
                direction: this.metadata.direction.or(that.metadata.direction),
                date: this.metadata.date.or(that.metadata.date),
                language: this.metadata.language.or(that.metadata.language),
                other: that.metadata.other,
            },
            time: None,
        }
    }

    /// Puts what is known into a call.
    pub(super) fn tell(self, call: &mut Call) {
        let known = self.with_time();
        call.agent = known.agent;
        call.agent_channel = known.agent_channel;
        call.metadata = known.metadata;
    }

    fn with_time(mut self) -> Self {
        if let (Some(date), Some(time)) = (&mut self.metadata.date, self.time.take()) {
            *date = date.date().to_datetime(time);
        }
        self
    }
}

fn direction(value: &str) -> Result<Direction, String> {
    match value.to_lowercase().as_str() {
        "inbound" | "incoming" | "in" => Ok(Direction::Inbound),
        "outbound" | "outgoing" | "out" => Ok(Direction::Outbound),
        _ => Err(format!("`{value}` is no direction; write `inbound` or `outbound`")),
    }
}

fn channel(value: &str) -> Result<AgentChannel, String> {
    match value.to_lowercase().as_str() {
        "left" | "l" | "1" => Ok(AgentChannel::Left),
        "right" | "r" | "2" => Ok(AgentChannel::Right),
        _ => Err(format!("`{value}` is no channel; write `left` or `right`")),
    }
}

/// A code such as `en` or `pt-br`, in lower case.
fn language(value: &str) -> Result<String, String> {
    let code = value.to_lowercase().replace('_', "-");
    let mut parts = code.split('-');
    let main = parts.next().unwrap_or_default();
    let is_code = (2..=3).contains(&main.len())
        && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && main.bytes().all(|byte| byte.is_ascii_lowercase());
    if is_code { Ok(code) } else { Err(format!("`{value}` is no language code such as `en`")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(values: &[(&str, &str)]) -> Result<Known, String> {
        let mut known = Known::default();
        let mut values = values.iter();
        values.try_for_each(|(key, value)| known.set(key, value, &TimeZone::UTC))?;
        Ok(known)
    }

    #[test]
    fn names_that_are_not_known_are_kept_as_they_are() {
        let known = known(&[(" Team ", " Blue\n team "), ("Agent", "Ana"), ("queue", " ")]);
        let known = known.unwrap();
        assert_eq!(known.agent.as_deref(), Some("Ana"));
        assert_eq!(known.metadata.queue, None);
        assert_eq!(known.metadata.other["team"], "Blue  team");
    }

    #[test]
    fn a_date_and_a_time_apart_make_a_moment() {
        let known = known(&[("time", "14-07"), ("date", "20260503")]).unwrap();
        let both = known.over(Known::default());
        assert_eq!(both.metadata.date.unwrap().to_string(), "2026-05-03T14:07:00");
    }

    #[test]
    fn the_nearer_place_wins_value_by_value() {
        let near = known(&[("agent", "Ana"), ("team", "blue")]).unwrap();
        let far = known(&[("agent", "Bo"), ("queue", "billing"), ("team", "red"), ("x", "y")]);
        let both = near.over(far.unwrap());
        assert_eq!(both.agent.as_deref(), Some("Ana"));
        assert_eq!(both.metadata.queue.as_deref(), Some("billing"));
        assert_eq!(both.metadata.other["team"], "blue");
        assert_eq!(both.metadata.other["x"], "y");
    }

    #[test]
    fn what_a_value_must_not_be_is_told() {
        let fault = |key, value: &str| known(&[(key, value)]).unwrap_err();
        assert!(fault("direction", "sideways").contains("write `inbound` or `outbound`"));
        assert!(fault("date", "03/05/2026").contains("write it as 2026-05-03"));
        assert!(fault("language", "english").contains("no language code"));
        assert!(fault("agent_channel", "both").contains("write `left` or `right`"));
        assert!(fault("agent", &"a".repeat(101)).contains("longer than 100"));
        assert_eq!(known(&[("language", "en_GB")]).unwrap().metadata.language.unwrap(), "en-gb");
    }
}
