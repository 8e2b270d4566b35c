### The pages of a report about calls.

## On every page

report-title = Call scores
report-skip-to-calls = Skip to the calls
report-skip-to-transcript = Skip to the transcript
report-skip-to-criteria = Skip to the criteria
report-light-theme = Light theme
report-dark-theme = Dark theme
report-foot = Scored by rolecall { $version }. No verdict here is final until a person agrees with it.
report-of = { $part } of { $whole }
report-more = { $count } more
report-not-applicable = not applicable
report-na = N/A
report-tip = Tip
report-uncertain = Uncertain
report-differs = Differs
report-nothing-heard = Nothing heard
report-auto-fail = Auto-fail
report-measured = Measured
report-pass-mark = pass mark { $mark }
report-calls-counted = { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
}
# Behind "of", as in "2 of 3 calls".
report-of-calls = { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
}
report-week = { $year }-W{ $week }

## The overview

report-on-this-page = On this page
report-scores = Scores
report-hear-first = Hear first
report-not-scored = Not scored
report-lead-scored = { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
} scored against { $rubrics ->
    [one] { $rubrics } rubric
   *[other] { $rubrics } rubrics
}
report-lead-on = { $calls }, on { $day }
report-lead-between = { $calls }, { $first } to { $last }
report-lead-failed = { $inputs ->
    [one] { $inputs } input
   *[other] { $inputs } inputs
} could not be scored
report-lead-skipped = { $inputs } skipped
report-too-many-calls = Too many for one page: by date, the newest first. Each agent’s page lists their own calls.
report-no-call = No call was scored.
report-page-number = Page { $number }
report-pages-of-calls = Pages of calls
report-page-title = Calls, page { $number } of { $pages }
report-page-lead = { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
}, { $days }; the newest first.
report-days = { $first } to { $last }
report-without-date = without a date

## A rubric on the overview

report-version = version { $version }
report-mean-score = Mean score
report-passed = Passed
report-auto-failed = Auto-failed
report-to-check = To check
report-mean-note = n = { $n }, { $interval }
report-nothing-applied = nothing in the rubric applied to any call
report-without-score = { $note }; { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
} without a score
report-no-interval = no interval from one call
report-interval-of = 95% interval { $low }–{ $high }
report-interval = { $low }–{ $high }
report-no-auto-fail = no criterion failed a call by itself
report-mean-without = the mean would be { $mean } without
report-nothing-to-check = no verdict was a close one
report-uncertain-in = { $calls ->
    [one] uncertain, in { $calls } call
   *[other] uncertain, in { $calls } calls
}
report-histogram = Calls per score. { $bars }
report-histogram-bar = { $low }–{ $high }: { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
}
report-histogram-note = Calls per ten points; the dashed line is the pass mark.
report-errors-by-class = Errors by class
report-class = Class
report-errors = Errors
report-checked = Checked
report-calls = Calls
report-error-note = An error is a criterion that applied and earned nothing.
report-what-fails-most = What fails most
report-no-points = No points
report-some-points = Some points
report-all-points = All points
report-missed = missed
report-in-part = { $calls } in part
report-unheard-in = nothing heard in { $calls }
report-criterion-bar = No points in { $missed }, some in { $part }, all in { $full } of { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
}
report-failed-by-itself = failed { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
} by itself
report-people-lower = People have reviewed { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
}: their scores are { $points } points lower on average than the machine's in the same calls.
report-people-higher = People have reviewed { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
}: their scores are { $points } points higher on average than the machine's in the same calls.
report-people-same = People have reviewed { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
}: their scores are the same on average as the machine's in the same calls.

## Week by week

report-week-by-week = Week by week
report-trend = Mean score per week. { $weeks }
report-trend-mean = Mean per ISO week with its 95% interval
report-trend-calls = the number of calls above
report-trend-mark = The dashed line is the pass mark
report-trend-grey = grey: no calls
report-trend-ring = a ring: one call, no interval
report-weeks-in-figures = Weeks in figures
report-week-head = Week
report-interval-head = 95% interval
report-mean = Mean
report-no-calls-for = { $weeks ->
    [one] no calls for { $weeks } week
   *[other] no calls for { $weeks } weeks
}
report-weeks-without-calls = { $weeks ->
    [one] { $weeks } week without calls
   *[other] { $weeks } weeks without calls
}
report-week-words = { $week }: { $mean } (n = { $n }, interval { $interval })
report-earlier-weeks = { $weeks ->
    [one] { $weeks } earlier week left out
   *[other] { $weeks } earlier weeks left out
}
report-undated-calls = { $calls ->
    [one] { $calls } call without a date not shown
   *[other] { $calls } calls without a date not shown
}

## Agents

report-agents = Agents
report-agent = Agent
report-against-the-others = Against the others
report-not-known = Not known
report-agents-note = By name, not by rank. Somebody is set above or below only where their 95% interval does not touch that of all other calls.
report-agents-unlisted = The { $shown } with most calls; { $others ->
    [one] { $others } other is in calls.csv.
   *[other] { $others } others are in calls.csv.
}
report-and-more = { $names } and { $count } more
report-group-above = Clearly above all other calls
report-group-below = Clearly below all other calls
report-group-same = Not told apart from the others by these calls
report-group-few = Not compared: fewer than { $fewest } scored calls on one side
report-standing = { $standing ->
    [above] clearly above
    [below] clearly below
    [same] not told apart
   *[few] too few calls
}

## An agent's page

report-go-to-calls = Go to the calls
report-pass-mark-head = Pass mark { $mark }
report-agent-lead = { $calls ->
    [one] { $calls } call.
   *[other] { $calls } calls.
}
report-agent-unlisted = The newest { $listed } of { $calls } calls; calls.csv has all.
report-agent-above = The mean lies clearly above that of all other calls: the intervals do not touch.
report-agent-below = The mean lies clearly below that of all other calls: the intervals do not touch.
report-agent-same = These calls do not tell the mean apart from that of all other calls: the intervals overlap.
report-agent-few = With fewer than { $fewest } scored calls on either side, means are not compared.
report-compare-best = Set the best call beside the first one to coach
report-beside-others = Criteria beside everybody else’s calls
report-criterion = Criterion
report-others = Others
report-rates-note = How often the criterion earned all its points where it applied; what costs most comes first. The dashed line is the rate of all other calls.
report-strengths = Strengths
report-no-strengths = None that these calls show beyond doubt.
report-next-focus = Next focus
report-no-focus = Nothing was lost more than once.
report-too-few = { $calls ->
    [one] { $calls } call say too little of habits; hear them one by one.
   *[other] { $calls } calls say too little of habits; hear them one by one.
}
report-strength = All points in { $full } of { $calls ->
    [one] { $calls } call.
   *[other] { $calls } calls.
}
report-strength-above = All points in { $full } of { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
}, clearly above the others.
report-focus-missed = No points in { $missed } of { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
}
report-focus-part = { $missed }, only some in { $part }
report-focus-unheard = { $missed }; in { $unheard } nothing of it was heard
report-focus-cost = { $missed }. It costs { $points } points of a hundred a call.
report-focus-cost-failed = { $missed }. It costs { $points } points of a hundred a call and failed { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
} by itself.
report-hear-together = Calls to hear together
report-example = Example
report-to-coach = To coach
report-example-all = every criterion that applies earned all its points
report-example-lost = the highest score; lost only on “{ $criterion }”
report-coach-auto-fail = “{ $criterion }” fails the call by itself
report-coach-no-points = no points for “{ $criterion }”
report-coach-points = { $points } of { $most } points for “{ $criterion }”

## Calls to hear first

report-stand-out = { $calls ->
    [one] { $calls } call stands out.
   *[other] { $calls } calls stand out.
}
report-stand-out-listed = { $calls ->
    [one] { $calls } call stands out; the first { $listed } are listed.
   *[other] { $calls } calls stand out; the first { $listed } are listed.
}
report-queue-note = Open disputes come first, then auto-fails, doubts about critical verdicts, scores far from the mean, other doubts and long silences. What a person has settled is not asked for again.
report-open-dispute = Open dispute
report-uncertain-critical = Uncertain, critical
report-outlier = Outlier
report-dead-air = Dead air
report-outlier-below = { $deviations } standard deviations below the mean of { $mean }
report-outlier-above = { $deviations } standard deviations above the mean of { $mean }
report-close-verdicts = { $verdicts ->
    [one] { $verdicts } close verdict
   *[other] { $verdicts } close verdicts
}
report-nobody-speaks = { $length } in which nobody speaks

## The table of calls

report-call = Call
report-date = Date
report-rubric = Rubric
report-length = Length
report-score = Score
report-band = Band
report-verdict = Verdict
report-warnings = Warnings
# Behind the class over a column of errors, as in "Customer errors".
report-errors-behind = errors
report-errors-of = { $class } errors
report-critical-errors = Critical errors: { $class }
report-warnings-counted = Warnings: { $count }
report-people-score = people { $score }
report-people-score-title = The score that people gave
report-filter = Filter
report-filter-example = Name, agent, verdict …
report-filter-none = No call matches the filter.

## What was not scored

report-inputs-failed = { $inputs ->
    [one] { $inputs } input could not be scored
   *[other] { $inputs } inputs could not be scored
}
report-inputs-skipped = { $inputs ->
    [one] { $inputs } input was skipped
   *[other] { $inputs } inputs were skipped
}
report-inputs-counted = { $inputs ->
    [one] { $inputs } input
   *[other] { $inputs } inputs
}
report-inputs-unlisted = { $inputs } more are listed in results.json
report-inputs-note = They are no calls to score, which is no fault.
report-other-reasons = other reasons

## A call

report-rubrics = Rubrics
report-before-trusting = Before you trust this result
report-no-rubric = This call was not scored against any rubric.
report-origin = Where this comes from
report-masked = Masked
report-masked-items = { $items ->
    [one] { $items } item
   *[other] { $items } items
}
report-file = File
report-sound = Sound
report-channels = { $channels ->
    [one] { $channels } channel
   *[other] { $channels } channels
}
report-speech-model = Speech model
report-language = Language
report-customer = Customer
report-queue = Queue
report-direction = Direction
report-inbound = inbound
report-outbound = outbound
report-rubric-hash = { $rubric }, SHA-256 { $hash }

## A scorecard

report-people = People
report-headline-auto-fail = “{ $criterion }” fails the whole call by itself.
report-headline-auto-fail-unnamed = A criterion fails the whole call by itself.
report-headline-without = { $headline } Without that the score would be { $score }.
report-headline-nothing = Nothing in this rubric applies to this call.
report-headline-all = Every criterion that applies earned all its points.
report-headline-lost = Lost most on “{ $criterion }”.
report-verdicts-to-check = { $verdicts ->
    [one] { $verdicts } uncertain verdict to check
   *[other] { $verdicts } uncertain verdicts to check
}
report-errors-beside-total = Errors by class, beside the total
report-errors-in = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
} in { $criteria ->
    [one] { $criteria } criterion
   *[other] { $criteria } criteria
}
report-open-all = Open all
report-close-all = Close all
report-section-auto-failed = Section auto-failed
report-disputed = Disputed
report-points-in-words = { $points } of { $most } points
report-share = { $share } of the score
report-unheard-note = Nothing of what is listened for was heard. It was not done, or it was not understood; that is not the same as done badly.
report-why-look = Why a person should look
report-if-so = If so:
report-status = Status
report-status-scored = scored
report-status-uncertain = uncertain, a person should look
report-rests-on = Rests on
report-basis-said = what was said
report-basis-measured = what was measured
report-basis-no-evidence = nothing of the kind being heard
report-confidence = Confidence
report-doubt-crosstalk = Both spoke
report-doubt-close-match = Close match
report-na-because = Not applicable:
# A quote, what it shows, what it matches, and how much alike: Shows … : matches “…”, 93% alike.
report-shows = Shows
report-matches = : matches “
report-alike = ”, { $similarity } alike.
report-in-transcript = In the transcript
report-play-from = Play from { $time }

## What people say of a verdict

report-reviews = { $reviews ->
    [one] { $reviews } review
   *[other] { $reviews } reviews
}
report-reviews-disputed = { $reviews ->
    [one] { $reviews } review
   *[other] { $reviews } reviews
}, { $disputes ->
    [one] { $disputes } dispute open
   *[other] { $disputes } disputes open
}
report-points-by = points by
report-beside-machine = , beside the machine’s.
report-dispute-original = Original
report-dispute-proposed = Proposed
report-dispute-final = Final
report-dispute-open = Open
report-agrees = agrees: { $points }
report-gives = gives { $points }
report-objects = objects and proposes { $points }
report-decides = decides on { $points }

## The timeline and the transcript

report-recording = Recording
report-keep-in-view = Keep the spoken turn in view
report-cannot-play = The recording cannot be played. It should lie in the folder “audio” beside this page.
report-who-speaks = Who speaks when, over { $length }. In words below.
report-position = Position in the call
report-timeline-in-words = Timeline in words
report-key-full = full points
report-key-part = some
report-key-missed = none
report-key-dead-air = dead air
report-key-unclear = unclear
report-key-over = talks over
report-key-hollow = hollow: uncertain
report-silence = Dead air from { $start } to { $end } ({ $length })
report-unclear-at = Unclear at { $times }, { $speaker }: { $reason }
report-agent-over = Agent talks over the customer at { $time }
report-customer-over = Customer talks over the agent at { $time }
report-turns = { $speaker }: { $turns ->
    [one] { $turns } turn
   *[other] { $turns } turns
}, { $length } in all
report-marker = { $time } { $number }. { $criterion }: { $outcome }
report-marker-uncertain = { $time } { $number }. { $criterion }: { $outcome }, uncertain
report-transcript = Transcript
report-heard-badly-note = Words underlined with dots were heard badly and may be others.
report-heard-badly = Heard badly
report-nothing-was-heard = Nothing was heard.
report-play-turn = Play from { $time }, { $speaker }
report-verdict-number = Verdict { $number }: { $criterion }
report-play-unclear = Play the unclear part from { $times }, { $speaker }
report-unclear = Unclear, { $times }

## Two calls side by side

report-side-by-side = Two calls side by side
report-two-calls = { $first } and { $second }
report-differ = { $differing } of { $verdicts ->
    [one] { $verdicts } verdict differ
   *[other] { $verdicts } verdicts differ
}
report-side = Call { $letter }, { $outcome }:
report-open = Open
report-open-on = this verdict on the page of call { $letter }
report-no-shared-rubric = The two calls were not scored by the same version of any rubric.
report-unshared = Not compared, since only one of the calls was scored by them in this version: { $rubrics }.
report-what = What

## Words for how a call came out

ending = { $ending ->
    [passed] Passed
    [failed] Failed
    [auto_failed] Auto-fail
   *[not_scored] Not scored
}
outcome = { $outcome ->
    [full] Full points
    [part] Some points
    [missed] No points
   *[na] N/A
}
# Inside a sentence.
outcome-inside = { $outcome ->
    [full] full points
    [part] some points
    [missed] no points
   *[na] n/a
}
severity = { $severity ->
    [customer] Customer critical
    [business] Business critical
    [compliance] Compliance critical
   *[minor] Non-critical
}
# Over a column of critical errors.
severity-short = { $severity ->
    [customer] Customer
    [business] Business
   *[compliance] Compliance
}
speaker = { $speaker ->
    [agent] Agent
    [customer] Customer
    [other] Other voice
   *[unknown] Speaker
}
# Inside a sentence.
speaker-inside = { $speaker ->
    [agent] agent
    [customer] customer
    [other] other voice
   *[unknown] speaker
}
unclear-reason = { $reason ->
    [no_words] somebody speaks, but no words were understood
    [circles] the words repeated themselves without end and were cut
   *[doubtful] perhaps no speech at all; the words it gave were only guessed
}
# What a moment of the call shows, inside a sentence.
metric-shown = { $metric ->
    [longest_monologue] longest monologue
    [longest_dead_air] longest dead air
    [dead_air_total] dead air total
    [dead_air_count] dead air count
    [agent_interruptions] agent interruptions
    [longest_response_delay] longest response delay
   *[customer_interruptions] customer interruptions
}

## The summary that the terminal shows when calls were scored

summary-lost-most-on = Lost most on
summary-others = … and { $others } calls that score more; the report has them all
summary-mean = Mean { $mean }
summary-mean-interval = { $mean } (n = { $n }, 95% interval { $low }–{ $high })
summary-mean-alone = { $mean } (n = { $n }, no interval)
summary-no-mean = No mean: nothing in the rubric applied to any call
summary-passed = { $passed } of { $scored } passed (mark { $mark })
summary-auto-fails = { $count ->
    [one] { $count } auto-fail
   *[other] { $count } auto-fails
}
summary-auto-fails-mean = { $count ->
    [one] { $count } auto-fail
   *[other] { $count } auto-fails
} (mean { $mean } without auto-fails)
summary-to-check = { $verdicts ->
    [one] { $verdicts } uncertain verdict
   *[other] { $verdicts } uncertain verdicts
} to check in { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
}
