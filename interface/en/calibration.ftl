### How far people agree with each other, and the machine with them.

calibration-title = Calibration
calibration-details-hint = --details shows kappa, ICC, bias and who gave what for each criterion.
calibration-rated = { $calls ->
    [one] { $calls } call rated
   *[other] { $calls } calls rated
} by { $people ->
    [one] { $people } person
   *[other] { $people } people
}
calibration-of-two = { $calls } of them by two or more
calibration-of-machine = { $calls } by the machine too
calibration-lead = { $facts }. Alpha is 1 where raters agree fully and 0 where chance would agree as well; in brackets its 95% interval ({ $replicates } resamples, seed { $seed }).
calibration-what-to-do = What to do
calibration-how-far = How far they agree (alpha)
calibration-criterion = Criterion
calibration-people = People
calibration-machine = Machine with people
calibration-advice = Advice
calibration-why = Why
calibration-leaning = Strict or lenient, against the other people, in percent of a criterion's points
calibration-advised = { $advice ->
    [trust] trust the machine
    [people_agree] people agree
    [reword] reword
    [leave_to_people] leave to people
   *[too_few] too few calls
}
calibration-no-interval = { $value } (no interval)
calibration-interval = { $value } ({ $low }–{ $high })
calibration-strict = strict, { $bias } ({ $interval }, { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
})
calibration-lenient = lenient, { $bias } ({ $interval }, { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
})
calibration-unclear = no clear lean, { $bias } ({ $interval }, { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
})
calibration-bias-interval = { $low } to { $high }
calibration-bias-alone = no interval
calibration-bias-points = { $bias } points
calibration-bias-percent = { $bias }%

## Every statistic of one criterion

calibration-machine-bias = Machine against people: { $bias }
calibration-person-bias = { $name } against the others: { $bias }
calibration-calls = calls
calibration-the-same = the same
calibration-within = within 5 points
calibration-kappa = kappa
calibration-weighted-kappa = weighted kappa
calibration-fleiss-kappa = Fleiss' kappa
calibration-alpha = alpha
calibration-alpha-nominal = alpha, the same or not
calibration-alpha-ordinal = alpha, order alone
calibration-icc = ICC(2,1), one rater
calibration-icc-mean = ICC(2,k), their mean
calibration-linear-kappa = kappa, linear weights
calibration-machine-mark = machine { $mark }
calibration-confusion = How often the machine gave a mark (row) where a person gave another (column):

## Why

calibration-people-differ = People do not agree with each other ({ $found }). Say more precisely what earns which points.
calibration-machine-agrees = The machine gives what people give ({ $found }).
calibration-machine-differs = People agree with each other; the machine does not agree with them ({ $found }).
calibration-machine-differs-unclear = The machine does not agree with people ({ $found }). Whether people agree with each other cannot be told yet.
calibration-machine-differs-alone = The machine does not agree with people ({ $found }). Let a second person rate the same calls: if those two do not agree either, the wording is to blame.
calibration-machine-unclear = { $why } Until then a person should check the machine.
calibration-people-do-agree = People agree with each other ({ $found }).
calibration-nobody-rated = No call was rated by two people, or by a person and the machine.
calibration-stricter = { $why } It is stricter than people.
calibration-more-lenient = { $why } It is more lenient than people.
calibration-alpha-at-least = alpha { $alpha }, at least { $low }
calibration-alpha-at-most = alpha { $alpha }, at most { $high }
calibration-few-calls = Only { $calls } calls can be compared; { $fewest } are the least.
calibration-all-alike = In { $usual } of { $calls } calls everybody gave the same mark; rate calls that went otherwise.
calibration-alpha-anywhere = Alpha may lie anywhere from { $low } to { $high }.
calibration-alpha-wish = Alpha may lie anywhere from { $low } to { $high }. About { $needed } calls would tell.

## What did not meet

calibration-unknown-calls = Rated, but not in the results: { $names }.
calibration-unknown-criteria = Rated, but in no rubric of the results: { $names }.
calibration-ambiguous = In several rubrics: { $names }. Say --rubric { $rubrics }.
calibration-and-more = { $names } and { $count } more
calibration-or = { $others } or { $last }
