### Seberapa jauh para penilai sepakat satu sama lain, dan mesin dengan mereka.

calibration-title = Kalibrasi
calibration-details-hint = --details menampilkan kappa, ICC, bias, dan siapa memberi apa untuk setiap kriteria.
calibration-rated = { $calls } panggilan dinilai oleh { $people } orang
calibration-of-two = { $calls } di antaranya oleh dua orang atau lebih
calibration-of-machine = { $calls } juga oleh mesin
calibration-lead = { $facts }. Alfa bernilai 1 bila para penilai sepenuhnya sepakat dan 0 bila kebetulan pun akan sama sepakatnya; dalam kurung interval 95%-nya ({ $replicates } pengambilan ulang, benih acak { $seed }).
calibration-what-to-do = Yang perlu dilakukan
calibration-how-far = Seberapa sepakat (alfa)
calibration-criterion = Kriteria
calibration-people = Penilai
calibration-machine = Mesin vs penilai
calibration-advice = Saran
calibration-why = Mengapa
calibration-leaning = Ketat atau longgar, dibanding penilai lain, dalam persen poin kriteria
calibration-advised = { $advice ->
    [trust] percayai mesin
    [people_agree] penilai sepakat
    [reword] perjelas
    [leave_to_people] serahkan ke orang
   *[too_few] terlalu sedikit
}
calibration-no-interval = { $value } (tanpa interval)
calibration-interval = { $value } ({ $low }–{ $high })
calibration-strict = ketat, { $bias } ({ $interval }, { $calls } panggilan)
calibration-lenient = longgar, { $bias } ({ $interval }, { $calls } panggilan)
calibration-unclear = tanpa kecenderungan jelas, { $bias } ({ $interval }, { $calls } panggilan)
calibration-bias-interval = { $low } sampai { $high }
calibration-bias-alone = tanpa interval
calibration-bias-points = { $bias } poin
calibration-bias-percent = { $bias }%

## Semua statistik satu kriteria

calibration-machine-bias = Mesin dibanding penilai: { $bias }
calibration-person-bias = { $name } dibanding yang lain: { $bias }
calibration-calls = panggilan
calibration-the-same = sama
calibration-within = selisih hingga 5 poin
calibration-kappa = kappa
calibration-weighted-kappa = kappa berbobot
calibration-fleiss-kappa = kappa Fleiss
calibration-alpha = alfa
calibration-alpha-nominal = alfa, sama atau tidak
calibration-alpha-ordinal = alfa, urutan saja
calibration-icc = ICC(2,1), satu penilai
calibration-icc-mean = ICC(2,k), rata-ratanya
calibration-linear-kappa = kappa, bobot linear
calibration-machine-mark = mesin { $mark }
calibration-confusion = Seberapa sering mesin memberi suatu nilai (baris) ketika penilai memberi nilai lain (kolom):

## Mengapa

calibration-people-differ = Para penilai tidak sepakat ({ $found }). Jelaskan dengan lebih tepat apa yang mendapat berapa poin.
calibration-machine-agrees = Mesin memberi apa yang diberikan penilai ({ $found }).
calibration-machine-differs = Para penilai sepakat; mesin tidak sepakat dengan mereka ({ $found }).
calibration-machine-differs-unclear = Mesin tidak sepakat dengan penilai ({ $found }). Apakah para penilai sendiri sepakat belum dapat dipastikan.
calibration-machine-differs-alone = Mesin tidak sepakat dengan penilai ({ $found }). Minta orang kedua menilai panggilan yang sama: bila keduanya juga tidak sepakat, rumusannya yang salah.
calibration-machine-unclear = { $why } Sampai saat itu mesin perlu diperiksa seseorang.
calibration-people-do-agree = Para penilai sepakat ({ $found }).
calibration-nobody-rated = Tidak ada panggilan yang dinilai oleh dua orang, atau oleh seseorang dan mesin.
calibration-stricter = { $why } Mesin lebih ketat daripada penilai.
calibration-more-lenient = { $why } Mesin lebih longgar daripada penilai.
calibration-alpha-at-least = alfa { $alpha }, paling sedikit { $low }
calibration-alpha-at-most = alfa { $alpha }, paling tinggi { $high }
calibration-few-calls = Hanya { $calls } panggilan yang dapat dibandingkan; perlu paling sedikit { $fewest }.
calibration-all-alike = Dalam { $usual } dari { $calls } panggilan semua memberi nilai yang sama; nilailah panggilan yang berjalan lain.
calibration-alpha-anywhere = Alfa dapat berada di mana saja dari { $low } sampai { $high }.
calibration-alpha-wish = Alfa dapat berada di mana saja dari { $low } sampai { $high }. Sekitar { $needed } panggilan akan memastikannya.

## Yang tidak bertemu

calibration-unknown-calls = Dinilai, tetapi tidak ada dalam hasil: { $names }.
calibration-unknown-criteria = Dinilai, tetapi tidak ada dalam rubrik mana pun dari hasil: { $names }.
calibration-ambiguous = Dalam beberapa rubrik: { $names }. Sebutkan --rubric { $rubrics }.
calibration-and-more = { $names } dan { $count } lagi
calibration-or = { $others } atau { $last }
