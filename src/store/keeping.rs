//! Keeping a play while it goes on.

use jiff::Timestamp;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};

use super::attempts::key;
use super::{AttemptId, Store, StoreError};
use crate::practice::{Debrief, Keeper, Kept, Scene, Sitting};

/// Who plays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Player {
    /// The trainee's name.
    pub trainee: String,
    /// The trainer's name, where the trainer plays the customer.
    pub trainer: Option<String>,
}

/// Keeps a play as an attempt: each move is on the disk before the customer's answer is shown.
///
/// An attempt begins with the first move, so that a look at a scenario leaves nothing behind.
/// When the store fails, the play goes on; [`trouble`](Self::trouble) then says why. Every call
/// writes the whole play, so the next one that succeeds makes up for it.
pub struct AttemptKeeper<'k> {
    store: &'k mut Store,
    player: Player,
    now: &'k dyn Fn() -> Timestamp,
    started: Timestamp,
    /// The seed of the play that is kept; another one means that the trainee began anew.
    seed: Option<u64>,
    id: Option<AttemptId>,
    trouble: Option<StoreError>,
}

impl<'k> AttemptKeeper<'k> {
    /// Keeps a new play; `now` tells the time.
    pub fn new(store: &'k mut Store, player: Player, now: &'k dyn Fn() -> Timestamp) -> Self {
        Self { store, player, now, started: now(), seed: None, id: None, trouble: None }
    }

    /// Keeps an attempt that goes on.
    pub fn go_on(mut self, id: AttemptId) -> Self {
        self.id = Some(id);
        self
    }

    /// The attempt, once it has begun.
    pub fn id(&self) -> Option<AttemptId> {
        self.id
    }

    /// Why the last change is not kept, where it is not.
    pub fn trouble(&self) -> Option<&StoreError> {
        self.trouble.as_ref()
    }

    /// Keeps how the play went. An attempt that the trainee left stays open.
    pub fn finish(&mut self, sitting: &dyn Sitting, debriefs: &[Debrief]) {
        self.trouble = self.try_finish(&sitting.kept(), debriefs).err();
    }

    fn try_keep(&mut self, kept: &Kept<'_>) -> Result<(), StoreError> {
        if kept.is_part {
            // Trying a part of a scenario is no attempt at it.
            return Ok(());
        }
        if self.seed.replace(kept.seed).is_some_and(|before| before != kept.seed) {
            // Begun anew: what came before stays open, as it was.
            self.id = None;
            self.started = (self.now)();
        }
        if self.id.is_none() && !kept.has_begun {
            return Ok(());
        }
        let now = (self.now)();
        let transaction = begin(&mut self.store.connection)?;
        let id = match self.id {
            Some(id) => id,
            None => insert(&transaction, kept, &self.player, self.started)?,
        };
        update(&transaction, id, kept, now)?;
        transaction.commit()?;
        self.id = Some(id);
        Ok(())
    }

    fn try_finish(&mut self, kept: &Kept<'_>, debriefs: &[Debrief]) -> Result<(), StoreError> {
        self.try_keep(kept)?;
        let Some(id) = self.id else { return Ok(()) };
        let is_left = debriefs.iter().any(Debrief::is_left);
        let finished = (!is_left).then(|| (self.now)().as_millisecond());
        let transaction = begin(&mut self.store.connection)?;
        transaction.execute(
            "UPDATE attempts SET finished_ms = ?2 WHERE id = ?1",
            params![id.0, finished],
        )?;
        for (position, debrief) in debriefs.iter().enumerate() {
            put_debrief(&transaction, id, position, debrief)?;
        }
        transaction.commit()?;
        Ok(())
    }
}

impl Keeper for AttemptKeeper<'_> {
    fn keep(&mut self, sitting: &dyn Sitting) {
        self.trouble = self.try_keep(&sitting.kept()).err();
    }
}

/// Begins a change; the store is locked at once, so that nobody else can come in between.
fn begin(connection: &mut Connection) -> Result<Transaction<'_>, rusqlite::Error> {
    connection.transaction_with_behavior(TransactionBehavior::Immediate)
}

fn insert(
    transaction: &Transaction<'_>,
    kept: &Kept<'_>,
    player: &Player,
    started: Timestamp,
) -> Result<AttemptId, StoreError> {
    let channel = kept.scenes.first().map(|scene| scene.stage.scenario().channel);
    let sql = "INSERT INTO attempts (trainee, trainee_key, trainer, channel, seed, started_ms, \
        changed_ms, replies, moves, log) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, 0, '[]', '[]')";
    transaction.execute(
        sql,
        params![
            player.trainee,
            key(&player.trainee),
            player.trainer,
            channel.unwrap_or_default().name(),
            kept.seed.cast_signed(),
            started.as_millisecond(),
        ],
    )?;
    let id = AttemptId(transaction.last_insert_rowid());
    for (position, scene) in kept.scenes.iter().enumerate() {
        insert_conversation(transaction, id, position, *scene)?;
    }
    Ok(id)
}

fn insert_conversation(
    transaction: &Transaction<'_>,
    id: AttemptId,
    position: usize,
    scene: Scene<'_>,
) -> Result<(), StoreError> {
    let (scenario, rubric) = (scene.stage.scenario(), scene.listener.rubric());
    let sources = [(&scenario.sha256, &scenario.source), (&rubric.sha256, &rubric.source)];
    for (sha256, source) in sources {
        let sql = "INSERT INTO sources (sha256, text) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
        transaction.execute(sql, params![sha256, source])?;
    }
    let sql = "INSERT INTO conversations (attempt, position, scenario, title, skills, rubric, \
        scenario_sha256, rubric_sha256) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    transaction.execute(
        sql,
        params![
            id.0,
            position,
            scenario.id,
            scenario.title.get(&scenario.language),
            serde_json::to_string(&scenario.skills)?,
            rubric.id,
            scenario.sha256,
            rubric.sha256,
        ],
    )?;
    Ok(())
}

/// Writes where the play stands; what was said about an earlier end no longer holds.
fn update(
    transaction: &Transaction<'_>,
    id: AttemptId,
    kept: &Kept<'_>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "UPDATE attempts SET changed_ms = ?2, finished_ms = NULL, replies = ?3, moves = ?4, \
        log = ?5, led = ?6 WHERE id = ?1";
    let moves = serde_json::to_string(kept.moves)?;
    let log = serde_json::to_string(kept.log)?;
    let led = kept.led.as_ref().map(serde_json::to_string).transpose()?;
    let changed = transaction.prepare_cached(sql)?.execute(params![
        id.0,
        now.as_millisecond(),
        kept.replies,
        moves,
        log,
        led
    ])?;
    if changed == 0 {
        // Somebody has deleted the attempt meanwhile, and that is not to be taken back.
        return Err(StoreError::Gone { id });
    }
    let forget = "UPDATE conversations SET transcript = NULL, exchanges = NULL, finish = NULL, \
        percent = NULL, pass_mark = NULL, passed = NULL, auto_failed = NULL, hints = NULL, \
        mood = NULL, debrief = NULL WHERE attempt = ?1";
    transaction.prepare_cached(forget)?.execute([id.0])?;
    transaction.prepare_cached("DELETE FROM verdicts WHERE attempt = ?1")?.execute([id.0])?;
    let sql = "UPDATE conversations SET transcript = ?3, exchanges = ?4 \
        WHERE attempt = ?1 AND position = ?2";
    let mut statement = transaction.prepare_cached(sql)?;
    for (position, (transcript, exchanges)) in kept.conversations.iter().enumerate() {
        let transcript = serde_json::to_string(transcript)?;
        let exchanges = serde_json::to_string(exchanges)?;
        statement.execute(params![id.0, position, transcript, exchanges])?;
    }
    Ok(())
}

fn put_debrief(
    transaction: &Transaction<'_>,
    id: AttemptId,
    position: usize,
    debrief: &Debrief,
) -> Result<(), StoreError> {
    let evaluation = debrief.evaluation.as_ref();
    let sql = "UPDATE conversations SET finish = ?3, percent = ?4, pass_mark = ?5, passed = ?6, \
        auto_failed = ?7, hints = ?8, mood = ?9, debrief = ?10 \
        WHERE attempt = ?1 AND position = ?2";
    transaction.execute(
        sql,
        params![
            id.0,
            position,
            serde_json::to_string(&debrief.finish)?,
            evaluation.and_then(|evaluation| evaluation.percent),
            evaluation.map(|evaluation| evaluation.pass_mark),
            evaluation.is_some_and(|evaluation| evaluation.passed),
            evaluation.is_some_and(|evaluation| evaluation.auto_failed),
            debrief.hints,
            debrief.mood_at_end,
            serde_json::to_string(debrief)?,
        ],
    )?;
    let sql = "INSERT INTO verdicts (attempt, position, number, criterion, title, status, points, \
        max_points) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    let mut statement = transaction.prepare_cached(sql)?;
    let verdicts = evaluation.into_iter().flat_map(|evaluation| &evaluation.verdicts);
    for (number, verdict) in verdicts.enumerate() {
        statement.execute(params![
            id.0,
            position,
            number,
            verdict.criterion,
            verdict.title,
            serde_json::to_string(&verdict.status)?,
            verdict.points,
            verdict.max_points,
        ])?;
    }
    Ok(())
}
