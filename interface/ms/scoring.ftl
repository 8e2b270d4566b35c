### Sebab sesuatu penilaian diberikan, dan apa yang diragui di dalamnya.

metric-name = { $metric ->
    [handle_time] Tempoh pengendalian
    [agent_talk_share] Bahagian percakapan ejen
    [customer_talk_share] Bahagian percakapan pelanggan
    [silence_share] Senyap
    [agent_words_per_minute] Kelajuan pertuturan ejen
    [customer_words_per_minute] Kelajuan pertuturan pelanggan
    [longest_monologue] Monolog ejen terpanjang
    [longest_dead_air] Senyap terpanjang
    [dead_air_total] Jumlah masa senyap
    [dead_air_count] Bilangan senyap
    [agent_interruptions] Ejen mencelah
    [customer_interruptions] Pelanggan mencelah
    [response_delay] Kelewatan jawapan ejen
    [longest_response_delay] Kelewatan jawapan ejen terlama
   *[agent_questions] Soalan yang ditanya ejen
}
scoring-value = { $unit ->
    [seconds] { $number } s
    [percent] { $number }%
    [words_per_minute] { $number } perkataan/min
   *[count] { $number }
}
scoring-above = melebihi { $number }
scoring-below = di bawah { $number }
scoring-between = { $low } hingga { $high }

scoring-behaviour = “{ $name }”
scoring-at = pada { $time }
scoring-in-turn = pada giliran ke-{ $turn }
scoring-heard = { $behaviour } didengar { $moment }
scoring-misplaced = { $behaviour } hanya didengar { $moment }, di tempat yang tidak dikira
scoring-counted = { $behaviour } didengar dalam { $turns } giliran
scoring-or = { $others } atau { $last }
scoring-not-heard = tidak didengar: { $behaviours }
scoring-takes-place = { $channel ->
    [phone] ini panggilan telefon
    [chat] ini sembang
    [email] ini e-mel
   *[desk] ini perbualan bersemuka
}
scoring-measured = { $metric } { $value }, sepatutnya { $wanted }
scoring-not-measured = { $metric } tidak dapat diukur di sini
scoring-no-level = tiada tahap yang dipenuhi
scoring-no-evidence = Tiada buktinya. { $reason }

scoring-quote = “{ $words }” { $moment }
scoring-misheard = { $quote } tidak didengar dengan jelas: { $words }.
scoring-misheard-word = “{ $word }” ({ $sure } pasti)
scoring-talked-over = { $quote } disebut semasa kedua-duanya bercakap serentak.
scoring-barely-counts = { $quote } hanya cukup-cukup dikira sebagai { $behaviour } ({ $sure } pasti).
scoring-near-miss = { $quote } hampir dikira sebagai { $behaviour } ({ $sure } pasti, { $needed } diperlukan).

scoring-otherwise = { $lead ->
    [counted] Jika ia dikira,
    [several] Tanpa semua itu,
   *[one] Tanpa itu,
} { $verdict }, dan { $call }.
scoring-points = { $points } daripada { $most } mata
scoring-would-not-apply = kriteria ini tidak terpakai
scoring-would-be = keputusannya “{ $level }”, { $points }
scoring-would-get = keputusannya { $points }
scoring-nothing-left = tiada lagi yang dapat dinilai
scoring-call-would-fail-by-it = seluruh panggilan gagal kerananya
scoring-call-would-still-fail-by-itself = panggilan tetap gagal secara automatik
scoring-call-would-no-longer-fail = panggilan tidak lagi gagal secara automatik, sebaliknya { $ending ->
    [pass] lulus
   *[fail] tidak lulus
} dengan { $percent }%
scoring-call-would-still = panggilan tetap { $ending ->
    [pass] lulus
   *[fail] tidak lulus
} ({ $percent }%)
scoring-call-would = panggilan menjadi { $ending ->
    [pass] lulus
   *[fail] tidak lulus
} ({ $percent }%)
