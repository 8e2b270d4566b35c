//! Colours of the screen.

use ratatui::style::{Color, Modifier, Style};

use crate::practice::look::{self, Look, Tone};

/// How a tone looks.
pub(super) fn style(look: Look, tone: Tone) -> Style {
    match (look.style, tone) {
        (_, Tone::Heading) => Style::new().add_modifier(Modifier::BOLD),
        (look::Style::Plain, _) => Style::new(),
        (look::Style::Colour, Tone::Good) => Style::new().fg(Color::Green),
        (look::Style::Colour, Tone::Attention) => Style::new().fg(Color::Yellow),
        (look::Style::Colour, Tone::Aside) => Style::new().add_modifier(Modifier::DIM),
    }
}
