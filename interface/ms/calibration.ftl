### Sejauh mana para penilai bersetuju sesama mereka, dan mesin dengan mereka.

calibration-title = Penentukuran
calibration-details-hint = --details menunjukkan kappa, ICC, pincang dan siapa memberi apa bagi setiap kriteria.
calibration-rated = { $calls } panggilan dinilai oleh { $people } orang
calibration-of-two = { $calls } daripadanya oleh dua orang atau lebih
calibration-of-machine = { $calls } juga oleh mesin
calibration-lead = { $facts }. Alfa ialah 1 apabila para penilai bersetuju sepenuhnya dan 0 apabila kebetulan pun akan sama bersetuju; dalam kurungan selang 95%-nya ({ $replicates } pensampelan semula, benih rawak { $seed }).
calibration-what-to-do = Apa yang perlu dilakukan
calibration-how-far = Sejauh mana bersetuju (alfa)
calibration-criterion = Kriteria
calibration-people = Penilai
calibration-machine = Mesin vs penilai
calibration-advice = Nasihat
calibration-why = Mengapa
calibration-leaning = Ketat atau longgar, berbanding penilai lain, dalam peratus mata kriteria
calibration-advised = { $advice ->
    [trust] percayai mesin
    [people_agree] penilai bersetuju
    [reword] perjelas
    [leave_to_people] serah kepada orang
   *[too_few] terlalu sedikit
}
calibration-no-interval = { $value } (tanpa selang)
calibration-interval = { $value } ({ $low }–{ $high })
calibration-strict = ketat, { $bias } ({ $interval }, { $calls } panggilan)
calibration-lenient = longgar, { $bias } ({ $interval }, { $calls } panggilan)
calibration-unclear = tiada kecenderungan jelas, { $bias } ({ $interval }, { $calls } panggilan)
calibration-bias-interval = { $low } hingga { $high }
calibration-bias-alone = tanpa selang
calibration-bias-points = { $bias } mata
calibration-bias-percent = { $bias }%

## Semua statistik satu kriteria

calibration-machine-bias = Mesin berbanding penilai: { $bias }
calibration-person-bias = { $name } berbanding yang lain: { $bias }
calibration-calls = panggilan
calibration-the-same = sama
calibration-within = beza hingga 5 mata
calibration-kappa = kappa
calibration-weighted-kappa = kappa berwajaran
calibration-fleiss-kappa = kappa Fleiss
calibration-alpha = alfa
calibration-alpha-nominal = alfa, sama atau tidak
calibration-alpha-ordinal = alfa, tertib sahaja
calibration-icc = ICC(2,1), seorang penilai
calibration-icc-mean = ICC(2,k), puratanya
calibration-linear-kappa = kappa, wajaran linear
calibration-machine-mark = mesin { $mark }
calibration-confusion = Berapa kerap mesin memberi sesuatu markah (baris) apabila penilai memberi markah lain (lajur):

## Mengapa

calibration-people-differ = Para penilai tidak bersetuju ({ $found }). Nyatakan dengan lebih tepat apa yang mendapat berapa mata.
calibration-machine-agrees = Mesin memberi apa yang diberikan penilai ({ $found }).
calibration-machine-differs = Para penilai bersetuju; mesin tidak bersetuju dengan mereka ({ $found }).
calibration-machine-differs-unclear = Mesin tidak bersetuju dengan penilai ({ $found }). Sama ada para penilai sendiri bersetuju belum dapat dipastikan.
calibration-machine-differs-alone = Mesin tidak bersetuju dengan penilai ({ $found }). Minta orang kedua menilai panggilan yang sama: jika kedua-duanya juga tidak bersetuju, perkataannya yang bersalah.
calibration-machine-unclear = { $why } Sehingga itu mesin perlu disemak oleh seseorang.
calibration-people-do-agree = Para penilai bersetuju ({ $found }).
calibration-nobody-rated = Tiada panggilan yang dinilai oleh dua orang, atau oleh seseorang dan mesin.
calibration-stricter = { $why } Mesin lebih ketat daripada penilai.
calibration-more-lenient = { $why } Mesin lebih longgar daripada penilai.
calibration-alpha-at-least = alfa { $alpha }, sekurang-kurangnya { $low }
calibration-alpha-at-most = alfa { $alpha }, setinggi-tingginya { $high }
calibration-few-calls = Hanya { $calls } panggilan dapat dibandingkan; sekurang-kurangnya { $fewest } diperlukan.
calibration-all-alike = Dalam { $usual } daripada { $calls } panggilan semua orang memberi markah yang sama; nilailah panggilan yang berlaku lain.
calibration-alpha-anywhere = Alfa mungkin berada di mana-mana dari { $low } hingga { $high }.
calibration-alpha-wish = Alfa mungkin berada di mana-mana dari { $low } hingga { $high }. Kira-kira { $needed } panggilan akan memastikannya.

## Yang tidak bertemu

calibration-unknown-calls = Dinilai, tetapi tiada dalam hasil: { $names }.
calibration-unknown-criteria = Dinilai, tetapi tiada dalam mana-mana rubrik daripada hasil: { $names }.
calibration-ambiguous = Dalam beberapa rubrik: { $names }. Nyatakan --rubric { $rubrics }.
calibration-and-more = { $names } dan { $count } lagi
calibration-or = { $others } atau { $last }
