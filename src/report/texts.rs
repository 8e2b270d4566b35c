//! The helper by which templates get texts in the reader's language.

use handlebars::{
    Context, Handlebars, Helper, HelperDef, PathAndJson, RenderContext, RenderError,
    RenderErrorReason, ScopedJson,
};
use serde_json::Value as Json;

use crate::interface::{Interface, Value};

/// `{{t "report-of" part=passed whole=scored}}`: the text of that key with these values in its places.
/// It is escaped as every other value is.
pub(super) struct Texts(pub(super) Interface);

impl HelperDef for Texts {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let key = helper.param(0).and_then(|key| key.value().as_str());
        let key = key.ok_or(RenderErrorReason::ParamNotFoundForIndex("t", 0))?;
        if !Interface::default().has(key) {
            return Err(RenderErrorReason::Other(format!("there is no text {key:?}")).into());
        }
        let places = helper.hash().iter().map(|(name, given)| Ok((*name, value(given)?)));
        let places = places.collect::<Result<Vec<(&str, Value<'_>)>, RenderError>>()?;
        Ok(ScopedJson::Derived(self.0.fill(key, &places).into()))
    }
}

/// Numbers decide on plural forms; everything else is text.
fn value<'g>(given: &'g PathAndJson<'_>) -> Result<Value<'g>, RenderError> {
    if given.is_value_missing() {
        let name = given.relative_path().cloned();
        return Err(RenderErrorReason::MissingVariable(name).into());
    }
    Ok(match given.value() {
        Json::Number(number) => number.as_f64().map_or(Value::None, Value::from),
        Json::String(text) => text.as_str().into(),
        other => other.to_string().into(),
    })
}
