### What another version of a rubric would change.

difference-no-call = No call was compared.
difference-title = { $old } → { $new }, { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
}
difference-same-endings = No call passes or fails otherwise than before.
difference-other-endings = Calls that pass or fail otherwise
difference-call = Call
difference-old = Old
difference-new = New
difference-change = Change
difference-by = By
difference-no-flips = No verdict flips.
difference-flips = Criteria whose verdicts flip, in calls
difference-criterion = Criterion
difference-up = Up
difference-down = Down
difference-applies-now = Applies now
difference-na-now = N/A now
difference-mean-change = { $change } (95% interval { $low } to { $high })
difference-mean-score = Mean score
difference-passed = Passed
difference-auto-fails = Auto-fails
difference-auto-failed = { $percent } auto-fail
difference-not-scored = { $percent } not scored
difference-has-passed = { $percent } passed
difference-has-failed = { $percent } failed
difference-by-rubric = weights, pass mark, or what is new or gone
difference-by-more = { $criterion } and { $others } more
difference-added = New: { $criterion }
difference-removed = Gone: { $criterion }
