### Perkembangan peserta, dan apa yang sebaiknya dilatih berikutnya.

progress-attempts = { $count } percobaan
progress-trainees = { $count } peserta
progress-none = belum ada percobaan
progress-led = { $count } di antaranya dipimpin pelatih
progress-open = { $count } belum selesai
progress-streak = { $count } kali lulus berturut-turut
progress-last = terakhir { $day }
progress-passed-of = { $passed } dari { $all } lulus
progress-overdue = { $count } terlambat
progress-needs-help = perlu bantuan untuk { $scenarios }
progress-next-step = berikutnya { $scenario }
progress-done = selesai
progress-attempts-led = { $count } ({ $led } dipimpin)
progress-passed = { $passed ->
    [yes] lulus
   *[no] belum
}
progress-tier = { $tier ->
    [starting] baru mulai
    [growing] berkembang
    [solid] mantap
   *[strong] kuat
}
progress-trend = { $trend ->
    [rising] naik
    [steady] tetap
   *[falling] turun
}

progress-next = Berikutnya
progress-scenarios = Skenario
progress-skills = Keterampilan, yang terlemah lebih dulu
progress-criteria = Kriteria, yang terlemah lebih dulu
progress-criteria-more = Kriteria, yang terlemah lebih dulu ({ $count } lagi: --by criterion)
progress-plan = Rencana: { $title }
progress-plan-lead = Rencana: { $title } ({ $lead })
progress-matrix = Skor terbaik dalam persen (percobaan); + lulus
progress-not-passed = Sudah dicoba dan belum lulus
progress-class-skills = Keterampilan kelas, yang terlemah lebih dulu
progress-head-scenario = Skenario
progress-head-best = Terbaik %
progress-head-last = Terakhir %
progress-head-passed = Lulus
progress-head-course = Arah
progress-head-level = Tingkat %
progress-head-so-far = Sejauh ini
progress-head-skill = Keterampilan
progress-head-mean = Rata-rata %
progress-head-over = Dari
progress-head-in = Dalam
progress-head-lowest = Terendah
progress-head-step = Langkah
progress-head-tried = Sudah dicoba
progress-head-not-tried = Belum dicoba
progress-head-trainee = Peserta
progress-head-stand = Posisi saat ini
progress-head-to-practise = Latihan berikutnya

progress-page-trainee = Perkembangan { $trainee }
progress-page-class = Perkembangan kelas
progress-page-next = Berikutnya: { $title } ({ $scenario }), karena { $reason }.
progress-page-weakest = Kelas ini paling lemah dalam { $skill }: rata-rata { $percent }% dari { $trainees }.
progress-page-levels = Tingkat adalah rata-rata berbobot: sebuah percobaan bernilai setengah dari percobaan tiga kali sesudahnya. Arah disebut mulai dari tiga percobaan.
progress-page-best = Skor terbaik
progress-page-best-note = Dalam persen, dengan jumlah percobaan.
progress-page-best-cell = { $best } ({ $attempts }), { $passed }
progress-page-to-pass = Siapa yang masih harus lulus apa
progress-page-all-passed = Semua lulus dalam yang sudah dicoba.
progress-page-skills-note = Rata-rata tingkat para peserta, masing-masing dihitung sekali.
progress-page-skills-over = { $trainees }, { $attempts }
progress-page-trainees = Peserta
progress-page-not-played = Belum ada skenario yang dimainkan sampai akhir.
progress-page-not-scored = Belum ada yang dinilai.

progress-why-weakest = skenario ini melatih { $skill }, keterampilan Anda yang terlemah sejauh ini ({ $percent }%, n = { $count })
progress-why-weak = skenario ini melatih { $skill }, keterampilan yang masih lemah sejauh ini ({ $percent }%, n = { $count })
progress-why-easy = skenario ini mudah untuk permulaan
progress-why-easiest = skenario ini paling mudah di antara yang belum lulus
progress-why-lowest = Anda sudah lulus semuanya; inilah skor terbaik Anda yang terendah ({ $percent }%)

progress-menu-scenarios = Skenario
progress-menu-others = Skenario lain
progress-menu-about = { $difficulty }; melatih { $skills }
progress-step-next = berikutnya
progress-step-passed = lulus
progress-step-tried = sudah dicoba
progress-step-best = { $how }, skor terbaik { $percent }%
progress-step-overdue = terlambat sejak { $day }
progress-step-due = paling lambat { $day }
progress-step-used-up = semua { $count } percobaan sudah terpakai, tanyakan kepada pelatih Anda
progress-step-used = { $count } dari { $most } percobaan sudah terpakai
progress-step-optional = opsional
