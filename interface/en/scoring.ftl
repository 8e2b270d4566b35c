### Why a verdict is what it is, and what is doubtful in it.

metric-name = { $metric ->
    [handle_time] Handle time
    [agent_talk_share] Agent's share of the talking
    [customer_talk_share] Customer's share of the talking
    [silence_share] Silence
    [agent_words_per_minute] Agent's pace
    [customer_words_per_minute] Customer's pace
    [longest_monologue] Agent's longest monologue
    [longest_dead_air] Longest dead air
    [dead_air_total] Dead air in all
    [dead_air_count] Stretches of dead air
    [agent_interruptions] Agent interrupts
    [customer_interruptions] Customer interrupts
    [response_delay] Agent's response delay
    [longest_response_delay] Agent's longest response delay
   *[agent_questions] Questions the agent asks
}
scoring-value = { $unit ->
    [seconds] { $number } s
    [percent] { $number } %
    [words_per_minute] { $number } words/min
   *[count] { $number }
}
scoring-above = above { $number }
scoring-below = below { $number }
scoring-between = { $low } to { $high }

# These are put together with "; ", and the first letter of the whole becomes a capital one.
scoring-behaviour = “{ $name }”
scoring-at = at { $time }
scoring-in-turn = in turn { $turn }
scoring-heard = heard { $behaviour } { $moment }
scoring-misplaced = heard { $behaviour } only { $moment }, where it does not count
scoring-counted = heard { $behaviour } in { $turns ->
    [one] { $turns } turn
   *[other] { $turns } turns
}
scoring-or = { $others } or { $last }
scoring-not-heard = not heard: { $behaviours }
scoring-takes-place = { $channel ->
    [phone] this is a phone call
    [chat] this is a chat
    [email] this is an e-mail
   *[desk] this is a talk face to face
}
scoring-measured = { $metric } { $value }, wanted { $wanted }
scoring-not-measured = { $metric } cannot be measured here
scoring-no-level = no level holds
scoring-no-evidence = No evidence of it. { $reason }

# What is doubtful: whole sentences, each with a quote.
scoring-quote = “{ $words }” { $moment }
scoring-misheard = { $quote } was heard badly: { $words }.
scoring-misheard-word = “{ $word }” ({ $sure } sure)
scoring-talked-over = { $quote } was said while both spoke.
scoring-barely-counts = { $quote } only just counts as { $behaviour } ({ $sure } sure).
scoring-near-miss = { $quote } nearly counts as { $behaviour } ({ $sure } sure, { $needed } needed).

# What would be otherwise: one sentence of three parts.
scoring-otherwise = { $lead ->
    [counted] If it counted,
    [several] Without all of them
   *[one] Without it
} this { $verdict }, and { $call }.
scoring-points = { $points } of { $most } points
scoring-would-not-apply = would not apply
scoring-would-be = would be “{ $level }”, { $points }
scoring-would-get = would get { $points }
scoring-nothing-left = nothing would be left to score
scoring-call-would-fail-by-it = the whole call would fail by it
scoring-call-would-still-fail-by-itself = the call would still fail by itself
scoring-call-would-no-longer-fail = the call would no longer fail by itself but { $ending ->
    [pass] pass
   *[fail] fail
} with { $percent }%
scoring-call-would-still = the call would still { $ending ->
    [pass] pass
   *[fail] fail
} ({ $percent }%)
scoring-call-would = the call would { $ending ->
    [pass] pass
   *[fail] fail
} ({ $percent }%)
