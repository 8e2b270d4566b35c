### Jak idzie osobom szkolonym i co ćwiczyć dalej.

progress-attempts = { $count ->
    [one] { $count } próba
    [few] { $count } próby
   *[many] { $count } prób
}
progress-trainees = { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
   *[many] { $count } osób
}
progress-none = nie ma jeszcze prób
progress-led = w tym z trenerem: { $count }
progress-open = niedokończone: { $count }
progress-streak = zaliczone z rzędu: { $count }
progress-last = ostatnio { $day }
progress-passed-of = zaliczone { $passed } z { $all }
progress-overdue = po terminie: { $count }
progress-needs-help = potrzebna pomoc: { $scenarios }
progress-next-step = dalej { $scenario }
progress-done = ukończony
progress-attempts-led = { $count } (z trenerem { $led })
progress-passed = { $passed ->
    [yes] zaliczony
   *[no] jeszcze nie
}
progress-tier = { $tier ->
    [starting] początkujący
    [growing] rosnący
    [solid] solidny
   *[strong] mocny
}
progress-trend = { $trend ->
    [rising] w górę
    [steady] bez zmian
   *[falling] w dół
}

progress-next = Co dalej
progress-scenarios = Scenariusze
progress-skills = Umiejętności, od najsłabszej
progress-criteria = Kryteria, od najsłabszego
progress-criteria-more = Kryteria, od najsłabszego (jeszcze { $count }: --by criterion)
progress-plan = Plan: { $title }
progress-plan-lead = Plan: { $title } ({ $lead })
progress-matrix = Najlepsze wyniki w procentach (próby); + zaliczony
progress-not-passed = Ćwiczone i jeszcze niezaliczone
progress-class-skills = Umiejętności grupy, od najsłabszej
progress-head-scenario = Scenariusz
progress-head-best = Najlepszy %
progress-head-last = Ostatni %
progress-head-passed = Zaliczony
progress-head-course = Przebieg
progress-head-level = Poziom %
progress-head-so-far = Jak dotąd
progress-head-skill = Umiejętność
progress-head-mean = Średnia %
progress-head-over = Z ilu
progress-head-in = W ilu
progress-head-lowest = Najniżej
progress-head-step = Krok
progress-head-tried = Po próbach
progress-head-not-tried = Bez prób
progress-head-trainee = Osoba
progress-head-stand = Na jakim etapie
progress-head-to-practise = Co ćwiczyć dalej

progress-page-trainee = Postępy: { $trainee }
progress-page-class = Postępy grupy
progress-page-next = Co dalej: { $title } ({ $scenario }), ponieważ { $reason }.
progress-page-weakest = Najsłabsza umiejętność grupy to { $skill }: średnio { $percent }% ({ $trainees }).
progress-page-levels = Poziom to średnia ważona: próba liczy się o połowę mniej niż próba o trzy późniejsza. O kierunku można mówić od trzech prób.
progress-page-best = Najlepsze wyniki
progress-page-best-note = W procentach, z liczbą prób.
progress-page-best-cell = { $best } ({ $attempts }), { $passed }
progress-page-to-pass = Kto ma jeszcze co zaliczyć
progress-page-all-passed = Wszystko, czego próbowano, jest zaliczone.
progress-page-skills-note = Średnia poziomów poszczególnych osób, każda liczona raz.
progress-page-skills-over = { $trainees }, { $attempts }
progress-page-trainees = Osoby szkolone
progress-page-not-played = Żaden scenariusz nie został jeszcze rozegrany do końca.
progress-page-not-scored = Nic jeszcze nie oceniono.

progress-why-weakest = ćwiczy umiejętność „{ $skill }”, jak dotąd najsłabszą ({ $percent }%, n = { $count })
progress-why-weak = ćwiczy umiejętność „{ $skill }”, jak dotąd słabą ({ $percent }%, n = { $count })
progress-why-easy = jest łatwy na początek
progress-why-easiest = jest najłatwiejszy z jeszcze niezaliczonych
progress-why-lowest = wszystko jest zaliczone, a tu najlepszy wynik jest najniższy ({ $percent }%)

progress-menu-scenarios = Scenariusze
progress-menu-others = Inne scenariusze
progress-menu-about = { $difficulty }; ćwiczy { $skills }
progress-step-next = następny
progress-step-passed = zaliczony
progress-step-tried = po próbach
progress-step-best = { $how }, najlepszy wynik { $percent }%
progress-step-overdue = po terminie od { $day }
progress-step-due = termin { $day }
progress-step-used-up = wykorzystano wszystkie próby ({ $count }), pora zapytać trenera
progress-step-used = wykorzystane próby: { $count } z { $most }
progress-step-optional = dodatkowy
