//! The models that encode sentences, run by rten.

use std::collections::HashMap;
use std::num::NonZero;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use rten::{ModelOptions, NodeId, RunOptions, ThreadPool, Value};
use tokenizers::{Tokenizer, TruncationDirection, TruncationParams, TruncationStrategy};

use super::error::MatchingError;
use super::vector::Vector;

/// What a model is made from.
#[derive(Debug)]
pub(super) struct Source {
    onnx: &'static [u8],
    tokenizer: &'static [u8],
    /// What stands before every text, as it did when the model was trained.
    prefix: &'static str,
}

/// sentence-transformers/all-MiniLM-L6-v2 with int8 weights, for English.
pub(super) static MINILM: Source = Source {
    onnx: include_bytes!("../../models/minilm-l6-v2/model.int8.onnx"),
    tokenizer: include_bytes!("../../models/minilm-l6-v2/tokenizer.json"),
    prefix: "",
};

/// intfloat/multilingual-e5-small with int8 weights and the word pieces of Latin script.
#[cfg(feature = "multilingual")]
pub(super) static E5: Source = Source {
    onnx: include_bytes!("../../models/e5-small-latin/model.int8.onnx"),
    tokenizer: include_bytes!("../../models/e5-small-latin/tokenizer.json"),
    prefix: "query: ",
};

/// Longest text the model reads; what follows is cut off.
const MAX_TOKENS: usize = 128;
/// Nothing behind this many bytes can be among the first [`MAX_TOKENS`] tokens, unless it follows
/// thousands of spaces.
const MAX_BYTES: usize = 16 * 1024;
/// Vectors kept for texts that come again; 12 MB.
const MAX_REMEMBERED: usize = 8192;
/// Longer texts hardly come again.
const MAX_REMEMBERED_BYTES: usize = 200;

/// A loaded model. One serves the whole program: it is `Sync`, all callers share its threads
/// (as many as the machine offers, however many callers there are), and it remembers the vectors of
/// recent texts.
///
/// Each text runs through the model by itself. The int8 model scales its numbers by the largest in
/// the whole input, so in a batch a sentence's vector would depend on its neighbours, and batches of
/// 32 were only about a fifth faster. Alone, the same text gives the
/// same vector to the last bit on the same machine; between kinds of processor the last digits may
/// differ.
pub(super) struct Model {
    prefix: &'static str,
    model: rten::Model,
    input_ids: NodeId,
    attention_mask: NodeId,
    output: NodeId,
    tokenizer: Tokenizer,
    threads: Arc<ThreadPool>,
    recent: Mutex<HashMap<String, Vector>>,
}

impl Model {
    /// Loads a model.
    ///
    /// # Errors
    /// [`MatchingError::LoadModel`] and [`MatchingError::LoadTokenizer`], for a broken build only.
    pub(super) fn load(source: &'static Source) -> Result<Self, MatchingError> {
        let mut options = ModelOptions::with_all_ops();
        options.prepack_weights(true);
        let model = options.load_static_slice(source.onnx).map_err(MatchingError::LoadModel)?;
        let node = |name| model.node_id(name).map_err(MatchingError::Run);
        let (input_ids, attention_mask) = (node("input_ids")?, node("attention_mask")?);
        let output = node("sentence_embedding")?;
        let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
        Ok(Self {
            prefix: source.prefix,
            model,
            input_ids,
            attention_mask,
            output,
            tokenizer: tokenizer(source.tokenizer)?,
            threads: Arc::new(ThreadPool::with_num_threads(threads)),
            recent: Mutex::default(),
        })
    }

    /// One vector per text, in order. A text without a letter or digit becomes [`Vector::ZERO`]
    /// and so never matches; of a text longer than 128 tokens (about 100 words) only the start
    /// counts.
    ///
    /// # Errors
    /// [`MatchingError::Tokenize`], [`MatchingError::Run`], [`MatchingError::Output`] when the model
    /// fails, [`MatchingError::Threads`] when the system gives no more threads.
    pub(super) fn encode(&self, texts: &[&str]) -> Result<Vec<Vector>, MatchingError> {
        let mut known = self.recall(texts);
        let mut fresh: Vec<&str> =
            texts.iter().copied().filter(|text| !known.contains_key(text)).collect();
        fresh.sort_unstable_by_key(|text| (std::cmp::Reverse(text.len()), *text));
        fresh.dedup();
        if !fresh.is_empty() {
            let vectors = self.on_own_threads(|| {
                fresh.par_iter().map(|text| self.encode_one(text)).collect::<Result<Vec<_>, _>>()
            })??;
            self.remember(&fresh, &vectors);
            known.extend(fresh.into_iter().zip(vectors));
        }
        Ok(texts.iter().map(|text| known.get(text).cloned().unwrap_or(Vector::ZERO)).collect())
    }

    /// Runs `work` on the encoder's threads. A caller that is itself a rayon worker waits in a
    /// thread of its own: waiting as a worker it would pick up other work meanwhile, such as the
    /// next call of the batch, and pile one call's work upon the other's.
    fn on_own_threads<T: Send>(&self, work: impl FnOnce() -> T + Send) -> Result<T, MatchingError> {
        if rayon::current_thread_index().is_none() {
            return Ok(self.threads.run(work));
        }
        std::thread::scope(|scope| {
            let waiting = std::thread::Builder::new()
                .spawn_scoped(scope, || self.threads.run(work))
                .map_err(MatchingError::Threads)?;
            waiting.join().map_or_else(|panic| std::panic::resume_unwind(panic), Ok)
        })
    }

    fn encode_one(&self, text: &str) -> Result<Vector, MatchingError> {
        if !text.contains(char::is_alphanumeric) {
            return Ok(Vector::ZERO);
        }
        let text = &text[..text.floor_char_boundary(MAX_BYTES)];
        let text = format!("{}{text}", self.prefix);
        let tokens = self.tokenizer.encode_fast(text, true).map_err(MatchingError::Tokenize)?;
        // rten holds ONNX's 64-bit integers as 32-bit ones.
        let ids: Vec<i32> = tokens.get_ids().iter().map(|&id| id.cast_signed()).collect();
        let count = ids.len();
        let no_vector = || MatchingError::Output { tokens: count };
        let input = |values| Value::from_shape([1, count], values).map_err(|_| no_vector());
        let inputs = vec![
            (self.attention_mask, input(vec![1; count])?.into()),
            (self.input_ids, input(ids)?.into()),
        ];
        let options = RunOptions::default().with_thread_pool(Some(Arc::clone(&self.threads)));
        let [output] =
            self.model.run_n(inputs, [self.output], Some(options)).map_err(MatchingError::Run)?;
        let (_, values) = output.into_shape_vec::<f32, 2>().map_err(|_| no_vector())?;
        Vector::normalized(&values).ok_or_else(no_vector)
    }

    fn recall<'a>(&self, texts: &[&'a str]) -> HashMap<&'a str, Vector> {
        let recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        texts.iter().filter_map(|&text| Some((text, recent.get(text)?.clone()))).collect()
    }

    /// Forgets everything when full: the vectors are the same with or without the memory, and
    /// what comes often is soon back.
    fn remember(&self, texts: &[&str], vectors: &[Vector]) {
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        for (text, vector) in texts.iter().zip(vectors) {
            if text.len() > MAX_REMEMBERED_BYTES {
                continue;
            }
            if recent.len() >= MAX_REMEMBERED {
                recent.clear();
            }
            recent.insert((*text).to_owned(), vector.clone());
        }
    }
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Model").finish_non_exhaustive()
    }
}

fn tokenizer(file: &[u8]) -> Result<Tokenizer, MatchingError> {
    let mut tokenizer = Tokenizer::from_bytes(file).map_err(MatchingError::LoadTokenizer)?;
    let truncation = TruncationParams {
        direction: TruncationDirection::Right,
        max_length: MAX_TOKENS,
        strategy: TruncationStrategy::LongestFirst,
        stride: 0,
    };
    tokenizer.with_truncation(Some(truncation)).map_err(MatchingError::LoadTokenizer)?;
    tokenizer.with_padding(None);
    Ok(tokenizer)
}
