### What commands say around their results.

program-resume = To go on where you left: rolecall practice --resume { $id }
program-same-customer = To meet the same customer again: --seed { $seed }
program-plan-passed = { $trainee } has passed all of "{ $title }".
program-play-one = Play one with: rolecall practice NAME
program-which = Which one? Its number or name, or nothing to leave:
program-which-next = Which one? Its number or name, n for the next of the plan, or nothing to leave:
program-not-in-list = There is no “{ $line }” in the list.
program-goes-on = Your attempt is kept; rolecall practice --resume goes on.

## score and report.

program-nothing-scored = Nothing was scored, so no report was written.
program-report = Report: { $path }
program-scored = { $calls ->
    [one] { $calls } call
   *[other] { $calls } calls
} scored, { $skipped } skipped, { $failed } could not be scored.
program-stopped-after = rolecall: stopped after { $done } of { $all } calls; no report was written.
program-they-are-kept = They are kept: the same command goes on with the others.
program-listening = { $done }/{ $all } calls, { $elapsed } so far, { $left } left

## check.

program-checked-ok = { $file }: ok ({ $what })
program-checked = { $files ->
    [one] { $files } file
   *[other] { $files } files
} checked, { $summary }
program-kind = { $kind ->
    [rubric] { $count ->
        [one] rubric, { $count } test
       *[other] rubric, { $count } tests
    }
    [scenario] { $count ->
        [one] scenario, { $count } test
       *[other] scenario, { $count } tests
    }
    [plan] { $count ->
        [one] plan, { $count } step
       *[other] plan, { $count } steps
    }
   *[defaults] defaults
}
program-no-problems = no problems
program-problems = { $severity ->
    [error] { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
    [warning] { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
   *[note] { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
}

## model.

program-model-ready = { $path } is there. Use it with: --model { $name }
program-model-left = { $left } left
program-model = model
program-model-size = size
program-model-languages = languages
program-model-licence = licence
program-model-where = where
program-model-inside = inside the program
program-model-get = get it with: rolecall model pull { $name }
program-model-english = English
program-model-many = 99
program-model-none = no model
