### Panggilan untuk didengarkan, dan berapa banyak yang diperlukan agar ada yang diketahui.

sample-to-hear = { $calls } panggilan untuk didengarkan
sample-filter = Saringan: { $filter }.
sample-unknown = { $calls } panggilan tidak disertakan karena yang diminta saringan tidak diketahui.
sample-none-passes = Tidak ada panggilan yang memenuhi saringan.
sample-none-risky = Tidak ada panggilan yang perlu didengarkan lebih dulu.
sample-none-asked = Tidak ada yang diminta.
sample-agent = Agen
sample-calls = panggilan
sample-hear = didengarkan
sample-agent-unknown = (tidak diketahui)
sample-per-agent = Diundi dari { $calls } panggilan, { $size } dari setiap agen; benih acak { $seed }.
sample-proportional = Diundi dari { $calls } panggilan, dari setiap agen sebanding dengan jumlah panggilannya; benih acak { $seed }.
sample-equal = Diundi dari { $calls } panggilan, sama banyak dari setiap agen sejauh ada; benih acak { $seed }.
sample-by-risk = Dari { $calls } panggilan, yang paling layak didengarkan. Panggilan ini tidak mewakili: jangan menghitung rata-ratanya.
sample-auto-fail = gagal otomatis menurut { $rubric }
sample-uncertain = { $verdicts } penilaian belum pasti
sample-below-own = { $percent } menurut { $rubric }: { $deviations } simpangan baku di bawah rata-rata agen sendiri ({ $mean })
sample-above-own = { $percent } menurut { $rubric }: { $deviations } simpangan baku di atas rata-rata agen sendiri ({ $mean })
sample-below-all = { $percent } menurut { $rubric }: { $deviations } simpangan baku di bawah rata-rata semua ({ $mean })
sample-above-all = { $percent } menurut { $rubric }: { $deviations } simpangan baku di atas rata-rata semua ({ $mean })
sample-silence = hening selama { $length }
sample-drawn = terundi, { $chosen } dari { $calls } milik agen ini
sample-how-many = Berapa panggilan yang perlu didengarkan
sample-margin-note = Dari { $calls } panggilan, dengan keyakinan { $confidence }. Batas galat adalah seberapa jauh porsi panggilan yang lulus boleh menyimpang dari porsi semua panggilan, ke atas atau ke bawah.
sample-margin = Batas galat
sample-points = ±{ $points } poin
sample-then-mean = skor rata-ratanya
sample-each-agent = Untuk mengatakan hal yang sama tentang setiap agen, ±10 poin

## Yang diminta saringan

sample-filter-agent = agen { $names }
sample-filter-queue = antrean { $names }
sample-filter-rubric = rubrik { $names }
sample-filter-or = { $others } atau { $last }
sample-filter-from = dari { $day }
sample-filter-to = sampai { $day }
sample-filter-longer = paling sedikit { $seconds } dtk
sample-filter-shorter = paling lama { $seconds } dtk
sample-filter-scored-more = skor paling sedikit { $percent }%
sample-filter-scored-less = skor paling tinggi { $percent }%
sample-filter-unreviewed = belum ditinjau
