### Calls to hear, and how many would tell how much.

sample-to-hear = { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
} to hear
sample-filter = Filter: { $filter }.
sample-unknown = { $calls ->
    [one] { $calls } call was
   *[other] { $calls } calls were
} left out because what the filter asks for is not known of them.
sample-none-passes = No call passes the filter.
sample-none-risky = No call gives a reason to hear it first.
sample-none-asked = None was asked for.
sample-agent = Agent
sample-calls = calls
sample-hear = to hear
sample-agent-unknown = (not known)
sample-per-agent = Drawn by lot from { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
}, { $size } of each agent; seed { $seed }.
sample-proportional = Drawn by lot from { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
}, of each agent by how many calls they have; seed { $seed }.
sample-equal = Drawn by lot from { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
}, as many of each agent as they have; seed { $seed }.
sample-by-risk = Those of { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
} with the most reason to be heard. They are not typical: take no averages over them.
sample-auto-fail = failed by itself in { $rubric }
sample-uncertain = { $verdicts ->
    [one] { $verdicts } uncertain verdict
   *[other] { $verdicts } uncertain verdicts
}
sample-below-own = { $percent } in { $rubric } is { $deviations } standard deviations below the agent's own mean of { $mean }
sample-above-own = { $percent } in { $rubric } is { $deviations } standard deviations above the agent's own mean of { $mean }
sample-below-all = { $percent } in { $rubric } is { $deviations } standard deviations below everybody's mean of { $mean }
sample-above-all = { $percent } in { $rubric } is { $deviations } standard deviations above everybody's mean of { $mean }
sample-silence = a silence of { $length }
sample-drawn = drawn, { $chosen } of the agent's { $calls }
sample-how-many = How many calls to hear
sample-margin-note = Of { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
}, with { $confidence } confidence. The margin is how far the share of calls that pass may lie from that of all calls, up or down.
sample-margin = Margin
sample-points = ±{ $points } points
sample-then-mean = then the mean score
sample-each-agent = To say the same of each agent, ±10 points

## What the filter asks for

sample-filter-agent = agent { $names }
sample-filter-queue = queue { $names }
sample-filter-rubric = rubric { $names }
sample-filter-or = { $others } or { $last }
sample-filter-from = from { $day }
sample-filter-to = to { $day }
sample-filter-longer = at least { $seconds } s long
sample-filter-shorter = at most { $seconds } s long
sample-filter-scored-more = scored at least { $percent }%
sample-filter-scored-less = scored at most { $percent }%
sample-filter-unreviewed = not reviewed yet
