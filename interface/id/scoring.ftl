### Mengapa suatu penilaian diberikan, dan apa yang diragukan di dalamnya.

metric-name = { $metric ->
    [handle_time] Lama penanganan
    [agent_talk_share] Porsi bicara agen
    [customer_talk_share] Porsi bicara pelanggan
    [silence_share] Hening
    [agent_words_per_minute] Kecepatan bicara agen
    [customer_words_per_minute] Kecepatan bicara pelanggan
    [longest_monologue] Monolog agen terpanjang
    [longest_dead_air] Jeda hening terpanjang
    [dead_air_total] Jeda hening seluruhnya
    [dead_air_count] Jumlah jeda hening
    [agent_interruptions] Agen memotong pembicaraan
    [customer_interruptions] Pelanggan memotong pembicaraan
    [response_delay] Jeda jawaban agen
    [longest_response_delay] Jeda jawaban agen terlama
   *[agent_questions] Pertanyaan yang diajukan agen
}
scoring-value = { $unit ->
    [seconds] { $number } dtk
    [percent] { $number }%
    [words_per_minute] { $number } kata/menit
   *[count] { $number }
}
scoring-above = di atas { $number }
scoring-below = di bawah { $number }
scoring-between = { $low } sampai { $high }

scoring-behaviour = “{ $name }”
scoring-at = pada { $time }
scoring-in-turn = pada giliran ke-{ $turn }
scoring-heard = terdengar { $behaviour } { $moment }
scoring-misplaced = { $behaviour } hanya terdengar { $moment }, di tempat yang tidak dihitung
scoring-counted = { $behaviour } terdengar dalam { $turns } giliran
scoring-or = { $others } atau { $last }
scoring-not-heard = tidak terdengar: { $behaviours }
scoring-takes-place = { $channel ->
    [phone] ini panggilan telepon
    [chat] ini obrolan chat
    [email] ini email
   *[desk] ini percakapan tatap muka
}
scoring-measured = { $metric } { $value }, seharusnya { $wanted }
scoring-not-measured = { $metric } tidak dapat diukur di sini
scoring-no-level = tidak ada tingkat yang terpenuhi
scoring-no-evidence = Tidak ada buktinya. { $reason }

scoring-quote = “{ $words }” { $moment }
scoring-misheard = { $quote } tidak terdengar jelas: { $words }.
scoring-misheard-word = “{ $word }” (yakin { $sure })
scoring-talked-over = { $quote } diucapkan saat keduanya berbicara bersamaan.
scoring-barely-counts = { $quote } nyaris tidak dihitung sebagai { $behaviour } (yakin { $sure }).
scoring-near-miss = { $quote } hampir dihitung sebagai { $behaviour } (yakin { $sure }, perlu { $needed }).

scoring-otherwise = { $lead ->
    [counted] Seandainya dihitung,
    [several] Tanpa semua itu,
   *[one] Tanpa itu,
} { $verdict }, dan { $call }.
scoring-points = { $points } dari { $most } poin
scoring-would-not-apply = kriteria ini tidak berlaku
scoring-would-be = hasilnya “{ $level }”, { $points }
scoring-would-get = hasilnya { $points }
scoring-nothing-left = tidak ada lagi yang dapat dinilai
scoring-call-would-fail-by-it = seluruh panggilan gagal karenanya
scoring-call-would-still-fail-by-itself = panggilan tetap gagal otomatis
scoring-call-would-no-longer-fail = panggilan tidak lagi gagal otomatis, melainkan { $ending ->
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
