### Attempts looked back at.

history-none = No attempt is kept that fits.
history-title = Attempts
history-newest = Newest first
history-head-id = Id
history-head-when = When
history-head-score = Score %
history-head-outcome = Outcome
history-open-at = open at turn { $turn }
history-outcome = { $passed ->
    [yes] passed
   *[no] not passed
}, { $ending ->
    [good] good ending
    [neutral] neutral ending
    [bad] bad ending
    [gave-up] customer gave up
    [stopped] ended by the trainer
   *[left] left
}
history-led-by = led by { $trainer }
history-with = with { $trainer }
history-messages = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
history-attempt = Attempt { $id }
history-attempt-title = Attempt { $id }: { $title }
history-goes-on = Open: rolecall practice --resume { $id } goes on here.
history-left = You left "{ $title }" at turn { $turn } on { $day }; --resume { $id } goes on with it.
history-points = Points
history-said = What was said
history-head-who = Who
history-head-words = Words
history-head-earned = Earned
history-head-mood = Mood after it
history-scored = Scored: { $title }
history-head-criterion = Criterion
history-head-of = Of
history-not-scored = Not scored yet.
history-earned = { $reply }: “{ $quote }”
history-earned-mood = { $reply } (mood { $change }): “{ $quote }”
history-quote = “{ $words }”
history-quote-of = { $name }: “{ $words }”
history-marks-by = Marks by { $trainer }
history-marks-note = Neither changes the other; the program's points make the score.
history-nothing-marked = Nothing was marked.
history-notes-by = Notes by { $trainer }
history-nothing-noted = Nothing was noted.
history-head-trainer = Trainer
history-head-program = Program
history-head-why = Why
history-head-note = Note
history-head-about = About
history-head-turn = Turn
history-customer = Customer
history-two = Two attempts
history-each-said = What each said
history-no-words = No words decided any criterion.
history-score = Score in percent
history-mood-at-end = Mood at the end
history-change = Change

## Deleting.

history-remove = Remove { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
} for good, with all that was said? Type { $yes }:
history-yes = yes
history-not-removed = Nothing was removed.
history-removed = { $count } removed.
