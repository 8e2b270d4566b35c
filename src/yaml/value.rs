//! From text to values, with an end: an alias (`*name`) stands for all that its anchor holds, so
//! that a small file can write out more than any memory takes.

use std::cell::Cell;
use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use serde_yaml::value::{Tag, TaggedValue};
use serde_yaml::{Mapping, Value};

/// A file by hand has a thousandth of that.
const MAX_VALUES: usize = 500_000;

/// Bytes of text, aliases written out.
const MAX_TEXT: usize = 16 << 20;

/// What is wrong with a file beyond that.
pub(super) const TOO_MUCH: &str = "it holds more values than anybody writes";

/// Reads one value from `text`.
///
/// # Errors
/// The text is no YAML, or holds more than [`MAX_VALUES`] values.
pub(super) fn read(text: &str) -> Result<Value, serde_yaml::Error> {
    let left = Left { values: Cell::new(MAX_VALUES), text: Cell::new(MAX_TEXT) };
    Reader(&left).deserialize(serde_yaml::Deserializer::from_str(text))
}

/// What may still come.
struct Left {
    values: Cell<usize>,
    text: Cell<usize>,
}

impl Left {
    fn take<E: Error>(&self, text: usize) -> Result<(), E> {
        let values = self.values.get().checked_sub(1);
        let (Some(values), Some(text)) = (values, self.text.get().checked_sub(text)) else {
            return Err(E::custom(TOO_MUCH));
        };
        self.values.set(values);
        self.text.set(text);
        Ok(())
    }
}

#[derive(Clone, Copy)]
struct Reader<'l>(&'l Left);

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Value, E> {
        self.0.take(0)?;
        Ok(Value::Bool(flag))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        self.0.take(0)?;
        Ok(Value::Number(number.into()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        self.0.take(0)?;
        Ok(Value::Number(number.into()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        self.0.take(0)?;
        Ok(Value::Number(number.into()))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        self.0.take(text.len())?;
        Ok(Value::String(text.to_owned()))
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        self.0.take(0)?;
        Ok(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        self.0.take(0)?;
        let mut items = Vec::new();
        while let Some(item) = from.next_element_seed(self)? {
            items.push(item);
        }
        Ok(Value::Sequence(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        self.0.take(0)?;
        let mut map = Mapping::new();
        while let Some(key) = from.next_key_seed(self)? {
            if map.contains_key(&key) {
                return Err(A::Error::custom("a key is there twice"));
            }
            map.insert(key, from.next_value_seed(self)?);
        }
        Ok(Value::Mapping(map))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, from: A) -> Result<Value, A::Error> {
        self.0.take(0)?;
        let (Name(name), value) = from.variant::<Name>()?;
        if name.is_empty() {
            return Err(A::Error::custom("a tag has no name"));
        }
        let value = value.newtype_variant_seed(self)?;
        Ok(Value::Tagged(Box::new(TaggedValue { tag: Tag::new(name), value })))
    }
}

/// The name of a tag.
struct Name(String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_those_of_the_library() {
        let texts = [
            "a: 1\nb: [x, -2, 3.5, true, ~, '']\nc: {d: &e {f: g}, h: *e}\n",
            "1: 2\ntrue: no\n",
            "a: !tag [b, !other c]\n",
            "!top\na: 0x1f\nb: .inf\nc: 18446744073709551615\n",
            "- |\n  text\n- >-\n  more\n  text\n",
            "",
        ];
        for text in texts {
            assert_eq!(read(text).unwrap(), serde_yaml::from_str::<Value>(text).unwrap(), "{text}");
        }
    }

    #[test]
    fn what_the_library_refuses_is_refused() {
        for text in ["a: [", "a: 1\na: 2\n", "*nobody", "a: 1\n--- \nb: 2\n", "\t- a"] {
            assert!(serde_yaml::from_str::<Value>(text).is_err(), "{text}");
            assert!(read(text).is_err(), "{text}");
        }
    }
}
