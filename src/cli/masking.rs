//! What must not be kept.

use clap::Args;
use rolecall::privacy::{Masking, MaskingError};

/// What must not be kept.
#[derive(Debug, Args)]
pub(crate) struct Masked {
    /// What to mask before anything is kept: all, none, kinds such as card,phone, or all but some,
    /// as -phone; without it, what rolecall.yaml says, or all
    #[arg(long, value_name = "KINDS", allow_hyphen_values = true, value_parser = Masking::parse)]
    mask: Option<Masking>,
    /// Mask what a regular expression finds as well; may be given several times
    #[arg(long, value_name = "LABEL=REGEX", value_parser = own)]
    mask_also: Vec<(String, String)>,
}

impl Masked {
    /// What is to be masked; `usual` counts where nothing is said.
    pub(crate) fn masking(&self, usual: Option<&Masking>) -> Result<Masking, MaskingError> {
        let mut own = self.mask_also.iter();
        let kinds = self.mask.as_ref().or(usual).cloned().unwrap_or_default();
        own.try_fold(kinds, |masking, (label, pattern)| masking.with_own(pattern, label))
    }
}

fn own(text: &str) -> Result<(String, String), String> {
    let parts = text.split_once('=').ok_or("say LABEL=REGEX, as in order=NW-[0-9]+")?;
    Ok((parts.0.to_owned(), parts.1.to_owned()))
}
