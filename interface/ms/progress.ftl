### Kemajuan pelatih, dan apa yang patut dilatih seterusnya.

progress-attempts = { $count } percubaan
progress-trainees = { $count } pelatih
progress-none = belum ada percubaan
progress-led = { $count } daripadanya diketuai jurulatih
progress-open = { $count } belum selesai
progress-streak = { $count } kali lulus berturut-turut
progress-last = terakhir pada { $day }
progress-passed-of = { $passed } daripada { $all } lulus
progress-overdue = { $count } lewat tarikh
progress-needs-help = perlukan bantuan untuk { $scenarios }
progress-next-step = seterusnya { $scenario }
progress-done = selesai
progress-attempts-led = { $count } ({ $led } diketuai)
progress-passed = { $passed ->
    [yes] lulus
   *[no] belum
}
progress-tier = { $tier ->
    [starting] baru bermula
    [growing] berkembang
    [solid] mantap
   *[strong] kukuh
}
progress-trend = { $trend ->
    [rising] meningkat
    [steady] sekata
   *[falling] menurun
}

progress-next = Seterusnya
progress-scenarios = Senario
progress-skills = Kemahiran, yang paling lemah dahulu
progress-criteria = Kriteria, yang paling lemah dahulu
progress-criteria-more = Kriteria, yang paling lemah dahulu ({ $count } lagi: --by criterion)
progress-plan = Pelan: { $title }
progress-plan-lead = Pelan: { $title } ({ $lead })
progress-matrix = Skor terbaik dalam peratus (percubaan); + lulus
progress-not-passed = Sudah dicuba dan belum lulus
progress-class-skills = Kemahiran kelas, yang paling lemah dahulu
progress-head-scenario = Senario
progress-head-best = Terbaik %
progress-head-last = Terakhir %
progress-head-passed = Lulus
progress-head-course = Arah
progress-head-level = Tahap %
progress-head-so-far = Setakat ini
progress-head-skill = Kemahiran
progress-head-mean = Purata %
progress-head-over = Daripada
progress-head-in = Dalam
progress-head-lowest = Terendah
progress-head-step = Langkah
progress-head-tried = Sudah dicuba
progress-head-not-tried = Belum dicuba
progress-head-trainee = Pelatih
progress-head-stand = Kedudukan sekarang
progress-head-to-practise = Latihan seterusnya

progress-page-trainee = Kemajuan { $trainee }
progress-page-class = Kemajuan kelas
progress-page-next = Seterusnya: { $title } ({ $scenario }), kerana { $reason }.
progress-page-weakest = Kelas ini paling lemah dalam { $skill }: purata { $percent }% daripada { $trainees }.
progress-page-levels = Tahap ialah purata berwajaran: satu percubaan dikira separuh daripada percubaan tiga kali selepasnya. Arah disebut bermula dengan tiga percubaan.
progress-page-best = Skor terbaik
progress-page-best-note = Dalam peratus, dengan bilangan percubaan.
progress-page-best-cell = { $best } ({ $attempts }), { $passed }
progress-page-to-pass = Siapa yang masih perlu lulus apa
progress-page-all-passed = Semua orang lulus dalam apa yang dicuba.
progress-page-skills-note = Purata tahap para pelatih, setiap orang dikira sekali.
progress-page-skills-over = { $trainees }, { $attempts }
progress-page-trainees = Pelatih
progress-page-not-played = Belum ada senario yang dimainkan hingga tamat.
progress-page-not-scored = Belum ada yang dinilai.

progress-why-weakest = senario ini melatih { $skill }, kemahiran anda yang paling lemah setakat ini ({ $percent }%, n = { $count })
progress-why-weak = senario ini melatih { $skill }, kemahiran yang masih lemah setakat ini ({ $percent }%, n = { $count })
progress-why-easy = senario ini mudah untuk permulaan
progress-why-easiest = senario ini paling mudah antara yang belum lulus
progress-why-lowest = anda sudah lulus semuanya; inilah skor terbaik anda yang paling rendah ({ $percent }%)

progress-menu-scenarios = Senario
progress-menu-others = Senario lain
progress-menu-about = { $difficulty }; melatih { $skills }
progress-step-next = seterusnya
progress-step-passed = lulus
progress-step-tried = sudah dicuba
progress-step-best = { $how }, skor terbaik { $percent }%
progress-step-overdue = lewat sejak { $day }
progress-step-due = selewat-lewatnya { $day }
progress-step-used-up = kesemua { $count } percubaan sudah digunakan, tanya jurulatih anda
progress-step-used = { $count } daripada { $most } percubaan sudah digunakan
progress-step-optional = pilihan
