### Skąd taka ocena i co budzi w niej wątpliwości.

metric-name = { $metric ->
    [handle_time] Czas obsługi
    [agent_talk_share] Udział konsultanta w rozmowie
    [customer_talk_share] Udział klienta w rozmowie
    [silence_share] Cisza
    [agent_words_per_minute] Tempo mowy konsultanta
    [customer_words_per_minute] Tempo mowy klienta
    [longest_monologue] Najdłuższy monolog konsultanta
    [longest_dead_air] Najdłuższa cisza
    [dead_air_total] Cisza łącznie
    [dead_air_count] Liczba okresów ciszy
    [agent_interruptions] Konsultant przerywa
    [customer_interruptions] Klient przerywa
    [response_delay] Zwłoka w odpowiedzi konsultanta
    [longest_response_delay] Najdłuższa zwłoka w odpowiedzi konsultanta
   *[agent_questions] Pytania zadane przez konsultanta
}
scoring-value = { $unit ->
    [seconds] { $number } s
    [percent] { $number }%
    [words_per_minute] { $number } słów/min
   *[count] { $number }
}
scoring-above = powyżej { $number }
scoring-below = poniżej { $number }
scoring-between = od { $low } do { $high }

scoring-behaviour = „{ $name }”
scoring-at = w chwili { $time }
scoring-in-turn = w wypowiedzi { $turn }
scoring-heard = usłyszano { $behaviour } { $moment }
scoring-misplaced = { $behaviour } usłyszano tylko { $moment }, gdzie się to nie liczy
scoring-counted = usłyszano { $behaviour } w { $turns ->
    [one] { $turns } wypowiedzi
   *[other] { $turns } wypowiedziach
}
scoring-or = { $others } ani { $last }
scoring-not-heard = nie usłyszano: { $behaviours }
scoring-takes-place = { $channel ->
    [phone] to rozmowa telefoniczna
    [chat] to czat
    [email] to e-mail
   *[desk] to rozmowa twarzą w twarz
}
scoring-measured = { $metric }: { $value }, oczekiwane: { $wanted }
scoring-not-measured = { $metric }: tutaj nie da się tego zmierzyć
scoring-no-level = żaden poziom nie jest spełniony
scoring-no-evidence = Nic na to nie wskazuje. { $reason }

scoring-quote = „{ $words }” { $moment }
scoring-misheard = { $quote }: słabo słyszalne: { $words }.
scoring-misheard-word = „{ $word }” (pewność { $sure })
scoring-talked-over = { $quote }: padło, gdy obie strony mówiły jednocześnie.
scoring-barely-counts = { $quote }: ledwie liczy się jako { $behaviour } (pewność { $sure }).
scoring-near-miss = { $quote }: prawie liczy się jako { $behaviour } (pewność { $sure }, potrzeba { $needed }).

scoring-otherwise = { $lead ->
    [counted] Gdyby to policzyć,
    [several] Bez tego wszystkiego
   *[one] Bez tego
} { $verdict }, a { $call }.
scoring-points = { $points } z { $most } pkt
scoring-would-not-apply = kryterium nie miałoby zastosowania
scoring-would-be = byłoby „{ $level }”, { $points }
scoring-would-get = byłoby { $points }
scoring-nothing-left = do oceny nie zostałoby nic
scoring-call-would-fail-by-it = cała rozmowa byłaby przez to niezaliczona
scoring-call-would-still-fail-by-itself = rozmowa nadal byłaby zdyskwalifikowana
scoring-call-would-no-longer-fail = rozmowa nie byłaby już zdyskwalifikowana, lecz { $ending ->
    [pass] zaliczona
   *[fail] niezaliczona
} z wynikiem { $percent }%
scoring-call-would-still = rozmowa nadal byłaby { $ending ->
    [pass] zaliczona
   *[fail] niezaliczona
} ({ $percent }%)
scoring-call-would = rozmowa byłaby { $ending ->
    [pass] zaliczona
   *[fail] niezaliczona
} ({ $percent }%)
