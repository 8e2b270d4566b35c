### What is said after a play.

debrief-how-it-went = How it went
debrief-good-ending = A good ending: { $customer } has what they came for.
debrief-fair-ending = A fair ending: it is settled for { $customer }, and there was more in it.
debrief-bad-ending = A bad ending this time: { $customer } leaves worse off than before.
debrief-gave-up = { $customer } gave up before it was settled.
debrief-stopped = The trainer ended the conversation with { $customer }.
debrief-left = You left before it was settled for { $customer }.
debrief-mood-stayed = Their mood stayed { $end }.
debrief-mood-rose = Their mood rose from { $start } to { $end }.
debrief-mood-fell = Their mood fell from { $start } to { $end }.
debrief-nothing-said = You have not said anything yet, so there is nothing to score. Try again.
debrief-score-by = Score by "{ $rubric }"
debrief-no-score = None of its criteria applied, so there is no score.
debrief-score = { $percent } %{ $band }: { $verdict ->
    [passed] passed, the pass mark is { $mark } %
    [failed] not passed
   *[missed] not passed yet, the pass mark is { $mark } %
}.
debrief-does-not-count = It does not count yet, because the play has not come to its end.
debrief-fails-the-call = What is marked with ! below fails the whole call, however good the rest.
debrief-takes-the-section = What is marked with ! below takes all points of its section.
debrief-without-that = Without that it would have been { $percent } %.
debrief-hints = { $count ->
    [one] You had { $count } hint.
   *[other] You had { $count } hints.
}
debrief-strengths = What you did well
debrief-gaps = What to work on
debrief-nothing-missed = Nothing was missed. Try a harder scenario next.
debrief-points = { $most ->
    [one] { $points } of { $most } point
   *[other] { $points } of { $most } points
}
debrief-next-time = Next time
debrief-close-call = This was a close call; have a trainer look at it.
debrief-you-said = You said
debrief-quote = "{ $words }"

## What a trainer who led the play says of it.

debrief-marks-by = Marks by { $trainer }, beside the program's
debrief-mark = { $criterion }: { $trainer } { $points }, program { $program }, of { $most }
debrief-not-applicable = N/A
debrief-not-marked = { $count ->
    [one] { $count } criterion was not marked.
   *[other] { $count } criteria were not marked.
}
debrief-notes-by = Notes by { $trainer }
debrief-turn = Turn { $turn }, { $name }
