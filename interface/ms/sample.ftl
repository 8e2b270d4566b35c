### Panggilan untuk didengar, dan berapa banyak yang diperlukan supaya ada yang diketahui.

sample-to-hear = { $calls } panggilan untuk didengar
sample-filter = Tapisan: { $filter }.
sample-unknown = { $calls } panggilan tidak dimasukkan kerana perkara yang diminta tapisan tidak diketahui.
sample-none-passes = Tiada panggilan yang memenuhi tapisan.
sample-none-risky = Tiada panggilan yang perlu didengar dahulu.
sample-none-asked = Tiada yang diminta.
sample-agent = Ejen
sample-calls = panggilan
sample-hear = didengar
sample-agent-unknown = (tidak diketahui)
sample-per-agent = Dicabut daripada { $calls } panggilan, { $size } daripada setiap ejen; benih rawak { $seed }.
sample-proportional = Dicabut daripada { $calls } panggilan, daripada setiap ejen mengikut bilangan panggilannya; benih rawak { $seed }.
sample-equal = Dicabut daripada { $calls } panggilan, sama banyak daripada setiap ejen setakat yang ada; benih rawak { $seed }.
sample-by-risk = Daripada { $calls } panggilan, yang paling wajar didengar. Panggilan ini tidak mewakili: jangan kira puratanya.
sample-auto-fail = gagal automatik menurut { $rubric }
sample-uncertain = { $verdicts } penilaian tidak pasti
sample-below-own = { $percent } menurut { $rubric }: { $deviations } sisihan piawai di bawah purata ejen sendiri ({ $mean })
sample-above-own = { $percent } menurut { $rubric }: { $deviations } sisihan piawai di atas purata ejen sendiri ({ $mean })
sample-below-all = { $percent } menurut { $rubric }: { $deviations } sisihan piawai di bawah purata semua ({ $mean })
sample-above-all = { $percent } menurut { $rubric }: { $deviations } sisihan piawai di atas purata semua ({ $mean })
sample-silence = senyap selama { $length }
sample-drawn = tercabut, { $chosen } daripada { $calls } panggilan ejen ini
sample-how-many = Berapa panggilan yang perlu didengar
sample-margin-note = Daripada { $calls } panggilan, dengan keyakinan { $confidence }. Had ralat ialah sejauh mana bahagian panggilan yang lulus boleh menyimpang daripada bahagian semua panggilan, ke atas atau ke bawah.
sample-margin = Had ralat
sample-points = ±{ $points } mata
sample-then-mean = skor puratanya
sample-each-agent = Untuk menyatakan perkara yang sama tentang setiap ejen, ±10 mata

## Yang diminta tapisan

sample-filter-agent = ejen { $names }
sample-filter-queue = giliran { $names }
sample-filter-rubric = rubrik { $names }
sample-filter-or = { $others } atau { $last }
sample-filter-from = dari { $day }
sample-filter-to = hingga { $day }
sample-filter-longer = sekurang-kurangnya { $seconds } s
sample-filter-shorter = selebih-lebihnya { $seconds } s
sample-filter-scored-more = skor sekurang-kurangnya { $percent }%
sample-filter-scored-less = skor setinggi-tingginya { $percent }%
sample-filter-unreviewed = belum disemak
