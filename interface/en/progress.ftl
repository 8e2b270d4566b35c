### How trainees are getting on, and what to practise next.

progress-attempts = { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
}
progress-trainees = { $count ->
    [one] { $count } trainee
   *[other] { $count } trainees
}
progress-none = no attempts yet
progress-led = { $count } of them led by a trainer
progress-open = { $count } left open
progress-streak = { $count } passed in a row
progress-last = last on { $day }
progress-passed-of = { $passed } of { $all } passed
progress-overdue = { $count } overdue
progress-needs-help = needs help with { $scenarios }
progress-next-step = next { $scenario }
progress-done = done
progress-attempts-led = { $count } ({ $led } led)
progress-passed = { $passed ->
    [yes] passed
   *[no] not yet
}
progress-tier = { $tier ->
    [starting] starting
    [growing] growing
    [solid] solid
   *[strong] strong
}
progress-trend = { $trend ->
    [rising] rising
    [steady] steady
   *[falling] falling
}

## Headings. Those that end with % stand over numbers.

progress-next = Next
progress-scenarios = Scenarios
progress-skills = Skills, the weakest first
progress-criteria = Criteria, the weakest first
progress-criteria-more = Criteria, the weakest first ({ $count } more: --by criterion)
progress-plan = Plan: { $title }
progress-plan-lead = Plan: { $title } ({ $lead })
progress-matrix = Best scores in percent (attempts); + passed
progress-not-passed = Tried and not passed yet
progress-class-skills = Skills of the class, the weakest first
progress-head-scenario = Scenario
progress-head-best = Best %
progress-head-last = Last %
progress-head-passed = Passed
progress-head-course = Course
progress-head-level = Level %
progress-head-so-far = So far
progress-head-skill = Skill
progress-head-mean = Mean %
progress-head-over = Over
progress-head-in = In
progress-head-lowest = Lowest
progress-head-step = Step
progress-head-tried = Tried
progress-head-not-tried = Not tried
progress-head-trainee = Trainee
progress-head-stand = Where they stand
progress-head-to-practise = To practise next

## On pages.

progress-page-trainee = Progress of { $trainee }
progress-page-class = Progress of the class
progress-page-next = Next: { $title } ({ $scenario }), since { $reason }.
progress-page-weakest = The class is weakest at { $skill }: { $percent }% on average over { $trainees }.
progress-page-levels = The level is a weighted mean: an attempt counts half as much as the one three attempts later. It is called a trend from three attempts on.
progress-page-best = Best scores
progress-page-best-note = In percent, with the number of attempts.
progress-page-best-cell = { $best } ({ $attempts }), { $passed }
progress-page-to-pass = Who has what to pass
progress-page-all-passed = Everybody has passed what was tried.
progress-page-skills-note = The mean of the trainees' levels, each trainee counting once.
progress-page-skills-over = { $trainees }, { $attempts }
progress-page-trainees = Trainees
progress-page-not-played = No scenario was played to its end yet.
progress-page-not-scored = Nothing was scored yet.

## Why a scenario is the one to practise next: the rest of a sentence.

progress-why-weakest = it trains { $skill }, your weakest skill so far ({ $percent }%, n = { $count })
progress-why-weak = it trains { $skill }, a weak skill so far ({ $percent }%, n = { $count })
progress-why-easy = it is an easy one to begin with
progress-why-easiest = it is the easiest you have not passed yet
progress-why-lowest = you have passed everything; this is your lowest best score ({ $percent }%)

## The list to choose from.

progress-menu-scenarios = Scenarios
progress-menu-others = Other scenarios
progress-menu-about = { $difficulty }; practises { $skills }
progress-step-next = next
progress-step-passed = passed
progress-step-tried = tried
progress-step-best = { $how }, best score { $percent }%
progress-step-overdue = overdue since { $day }
progress-step-due = due { $day }
progress-step-used-up = all { $count } attempts used, ask your trainer
progress-step-used = { $count } of { $most } attempts used
progress-step-optional = optional
