//! The list of models as people read it.

use std::fmt::Write;

use super::error::megabytes;
use super::{Installed, KnownModel};
use crate::clean::one_line;
use crate::interface::Interface;
use crate::speech::Model;

/// One model in a line.
struct Row {
    name: String,
    size: String,
    languages: String,
    licence: &'static str,
    place: String,
}

/// What is inside the program, what is installed, and what can be fetched, in columns. Of several
/// files of one name the first is used, so only that is shown.
pub fn catalogue(installed: &[Installed], known: &[KnownModel], interface: Interface) -> String {
    let told = |key| interface.text(key).into_owned();
    let spoken = |is_english_only| {
        told(if is_english_only { "program-model-english" } else { "program-model-many" })
    };
    let mut rows = vec![Row {
        name: Model::Embedded.name(),
        size: megabytes(Model::EMBEDDED_BYTES),
        languages: spoken(true),
        licence: "MIT",
        place: told("program-model-inside"),
    }];
    for model in installed {
        if rows.iter().any(|row| row.name == model.name) {
            continue;
        }
        let is_known = known.iter().any(|k| k.name == model.name && k.bytes == model.bytes);
        rows.push(Row {
            name: one_line(&model.name),
            size: megabytes(model.bytes),
            languages: model.is_english_only.map_or_else(|| told("program-model-none"), spoken),
            licence: if is_known { "MIT" } else { "?" },
            place: one_line(&model.path.display().to_string()),
        });
    }
    for model in known {
        if rows.iter().all(|row| row.name != model.name) {
            rows.push(Row {
                name: model.name.to_owned(),
                size: megabytes(model.bytes),
                languages: spoken(model.is_english_only()),
                licence: "MIT",
                place: interface.fill("program-model-get", &[("name", model.name.into())]),
            });
        }
    }
    let width = rows.iter().map(|row| row.name.chars().count()).max().unwrap_or(0);
    let heads = ["program-model", "program-model-size", "program-model-languages"];
    let [model, size, languages] = heads.map(|key| told(key));
    let (licence, place) = (told("program-model-licence"), told("program-model-where"));
    let mut text = format!("{model:width$}  {size:>7}  {languages:12}  {licence:7}  {place}\n");
    for Row { name, size, languages, licence, place } in rows {
        // Writing to a text does not fail.
        let _ = writeln!(text, "{name:width$}  {size:>7}  {languages:12}  {licence:7}  {place}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::KNOWN_MODELS;
    use super::*;

    #[test]
    fn what_is_here_comes_before_what_can_be_fetched() {
        let here = |name: &str, bytes, is_english_only| Installed {
            name: name.to_owned(),
            path: format!("models/ggml-{name}.bin").into(),
            bytes,
            is_english_only,
        };
        let installed = [
            here("base", 147_951_465, Some(false)),
            here("own", 60_000_000, Some(false)),
            here("text", 12, None),
        ];
        insta::assert_snapshot!(catalogue(&installed, &KNOWN_MODELS[..6], Interface::default()));
    }
}
