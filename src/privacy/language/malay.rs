//! Malay.

use super::super::cues::What;
use super::super::kind::Kind;
use super::birthday;
use super::table::{Number, Role, Table};

/// What Malay says otherwise than Indonesian, which it takes the rest from, with the English that
/// callers mix in.
pub(super) static TABLE: Table = Table {
    code: "ms",
    mixes: &["id", "en"],
    numbers: &[
        (Number::Digit(0), "kosong sifar"),
        (Number::Digit(8), "lapan"),
        (Number::Repeat(2), "dabel dobel"),
        (Number::Repeat(3), "tripel"),
    ],
    in_one_word: |_| None,
    ordinals: &[],
    slips: &[(0, "oh"), (8, "lapang")],
    words: &[
        (
            Role::Filler,
            "er err emm tu ha haa lepas kemudian selepas sengkang sempang noktah jarak palang ulang sekejap \
             sat kejap okey betul",
        ),
        (Role::Separator, "okey betul tu noktah"),
        (
            Role::Attending,
            "encik puan cik tuan abang kak dik makcik pakcik teruskan sila nombor nombornya tu dah minta tolong jap \
             sekejap seterusnya akhir sekali faham tangkap dapat ye okey okay baik yang last first \
             hujung mula pengesahan sahkan boleh ke macam ni saya",
        ),
        (Role::Announcing, "berakhir bermula hujungnya"),
        (Role::Correcting, "eh bukan silap salah maaf tersilap terbalik sepatutnya"),
        (Role::Linking, "ialah adalah tu itu untuk sebagai"),
        (Role::Beside, "tu saya"),
        (Role::BeforeYear, "sejak tahun dari sehingga pada sebelum selepas"),
        (Role::Lone, "satu pertama"),
        (
            Role::Counted,
            "ringgit sen peratus saat minit jam hari malam minggu bulan tahun orang tetamu biji helai \
             keping kotak beg bagasi bilik tingkat muka surat nombor pesanan tempahan \
             panggilan huruf langkah soalan pilihan mata ansuran bayaran penumpang kanak budak \
              pekerja barang bungkusan batang pasang kali darjah unit",
        ),
        (Role::Clock, "pagi petang tengahari tengah"),
        (Role::Currency, "rm myr"),
        (
            Role::Month,
            "januari februari mac april mei jun julai ogos september oktober november disember ogo dis",
        ),
        (Role::DateLink, "hari haribulan hb tahun"),
        (Role::DateArticle, "bulan tahun"),
        (Role::MonthNumber, "bulan haribulan hb"),
        (Role::OrdinalEnding, "hb haribulan"),
        (
            Role::LetterName,
            "ei bi si di ef ji ech ai je el em en pi kiu ar es ti yu vi eks wai zet dabelyu besar kecil",
        ),
        (Role::LetterLike, "untuk macam seperti"),
        (Role::Abbreviation, "otp tac ic kp tnb rm kl my"),
        (Role::MailAt, "et alias"),
        (Role::MailAtMisheard, "ed add ad"),
        (Role::MailDot, "titik noktah dot"),
        (
            Role::MailJoint,
            "titik noktah dot sengkang sempang garis bawah underscore besar kecil huruf tanda seru pagar",
        ),
        (
            Role::MailStop,
            "emel emelnya emailnya ialah adalah tu alamat saya encik puan cik dekat pada hantar guna \
             melalui kepada untuk ke laman web sila minta boleh dah nanti ya okey baik ejaan eja macam ni",
        ),
        (Role::MailWord, "emel emelnya"),
        (Role::Provider, "gmail yahoo hotmail outlook icloud"),
        (Role::SecretQuestion, "soalan"),
        (Role::SecretIs, "ialah adalah tu saya dia nya"),
        (
            Role::SecretSkip,
            "ialah adalah tu saya dia untuk akaun aplikasi er wifi internet bank emel nya baru baharu lama",
        ),
        (Role::SecretBreak, "tapi sebab kalau dan atau boleh encik puan tolong dah okey"),
        (Role::SecretTail, "encik puan cik ya okey ye tuan rasanya"),
        (
            Role::SecretHarmless,
            "jangan reset tukar menukar ditukar set lupa baru bukan tidak tanpa perlu salah belum tak \
             pernah kongsi berkongsi dedahkan",
        ),
        (Role::SecretAsking, "apa berapa boleh sila sebutkan beritahu sahkan siapa minta tolong"),
        (
            Role::SecretLead,
            "ada ni dah ialah adalah tu ya okey er emm saya rasa rasanya baik sekejap kata laluan katalaluan \
             nama gadis ibu encik puan cik",
        ),
        (
            Role::NoSecret,
            "tak tidak bukan salah lupa dah sudah belum masih kena disekat ditolak dikunci luput tamat \
             hilang baru lama sama boleh perlu mesti apa berapa siapa kenapa macam bila mana jangan \
             ni dan atau sebab kalau supaya encik puan cik nak hendak minta tolong cuba melalui dihantar \
             hantar ditukar tukar selamat rahsia di ke dari yang dengan pada oleh pun juga hanya sahaja \
             je lagi tadi semalam sekarang nanti penting kuat lemah panjang pendek sah betul gagal masuk \
             keluar mereka kami kita dia ada jadi akan pernah mungkin maaf sila dekat bagi jap ingat tahu taip masukkan isi guna terima",
        ),
    ],
    top_levels: &["kom", "my", "em wai", "m y", "gov my", "edu my"],
    possessives: &["nya"],
    number: r"\b(?:nombor|nomber|no|kod|id|angka)(?:nya)?\W+",
    strong: &[
        (
            What::Plain,
            r"NUMBER(?:pesanan|tempahan|order|rujukan|penjejakan|tracking|tiket|aduan|laporan|kes|tuntutan|invois|bil|resit|transaksi|pembelian|penerbangan|keretapi|bas|tempat duduk|bilik|meja|giliran|rumah|model|siri|produk|barang|versi|halaman|promosi|promo|baucar|kupon|ralat|plat|pendaftaran|kenderaan|meter|kaunter|pintu|tingkat|unit|blok|cawangan|kedai|penghantaran|bungkusan|parcel|pemulangan|borang|kawasan|sambungan|permintaan|saiz|parkir|lot|platform|stesen)(?:nya)?\b|\b(?:pesanan|tempahan|tiket|aduan|bilik|invois|bungkusan|parcel|meja|rumah|giliran|bil)(?:nya)?\W+(?:dengan\W+|saya\W+|tu\W+)?(?:nombor|no)\b|\bposkod(?:nya)?\b|\brujukan(?:nya)?\b|\b(?:tarikh )?luput(?:nya)?\b|\btamat tempoh\b|\bsah (?:sehingga|sampai)\b|\bbacaan meter\b|\bkad (?:waranti|jaminan)(?:nya)?(?: nombor| no)?\b|\bnombor (?:waranti|servis|pembaikan)(?:nya)?\b",
        ),
        (
            What::Item(Kind::SecurityCode),
            r"\b(?:kod|nombor|angka) (?:keselamatan|sekuriti|cvv|cvc)(?:nya)?\b|\b(?:tiga|3)\W(?:angka|digit|nombor)(?:nya)?(?:\W+\w+){0,4}?\W+belakang(?:nya)?\b|\b(?:angka|digit|kod|nombor)(?:nya)?(?:\W+\w+){0,2}?\W+belakang(?:nya)? kad\b|\bbelakang kad[^.?!]{0,30}\b(?:tiga|3) (?:angka|digit|nombor)\b|\b(?:empat|4)\W(?:angka|digit|nombor)(?:nya)? (?:yang )?(?:ada )?(?:di|dekat|kat|pada) (?:sebelah |bahagian )?(?:depan|hadapan)\b",
        ),
        (
            What::Item(Kind::Password),
            r"\bkata\W?laluan(?:nya)?\b|\bnombor pin(?:nya)?\b|\bkod (?:yang\W+)?(?:pin|otp|tac|pengesahan|pengaktifan|akses|rahsia|masuk|login|kelulusan|sms)(?:nya)?\b|\b(?:nombor )?tac(?:nya)?\b|\bkod (?:enam|6|empat|4)\W(?:digit|angka)\b|\b(?:enam|6|empat|4)\W(?:digit|angka) kod\b|\bkod(?:nya)? (?:dari|dalam|dekat|daripada|yang (?:\w+ ){0,2}?(?:dihantar|hantar|masuk|terima|dapat))(?: \w+)? ?(?:sms|wa|whatsapp|emel|aplikasi|telefon)?\b|\bnama (?:gadis (?:ibu|emak|mak)|(?:penuh )?(?:ibu kandung|emak|mak)|penuh ibu|(?:penuh )?ibu (?:encik|puan|cik|tuan|awak))\b|\bsoalan (?:keselamatan|sekuriti)\b|\bjawapan keselamatan\b|\bkata (?:kunci|rahsia)(?:nya)?\b|\bsms\b[^.?!]{0,30}\bkod(?:nya)?\b|\bapa yang (?:encik|puan|cik|tuan|awak) (?:taip|masukkan)\b|\bpwd?(?:nya)?\b|\bkod(?:nya)? (?:\w+ ){0,3}?(?:sms|whatsapp)(?:nya)?\b",
        ),
        (What::Item(Kind::Bank), r"\bkod (?:bank|swift|bic)(?:nya)?\b"),
        (
            What::Item(Kind::Identity),
            r"NUMBER(?:ic|i\.c\.?|i c|kp|mykad|my kad|kad pengenalan|pengenalan|pasport|passport|lesen(?: memandu)?|cukai|kwsp|epf|perkeso|socso|paspot)(?:nya)?\b|\b(?:kad pengenalan|mykad|my kad|ic|pasport)(?:nya)?\b|\blesen memandu(?:nya)?\b",
        ),
        (
            What::Item(Kind::Account),
            r"NUMBER(?:akaun|acc|account|pelanggan|customer|polisi|ahli|keahlian|kontrak|langganan|pengguna|pekerja|pelajar|insurans|pinjaman|simpanan|peserta|member)(?: bank)?(?:nya)?\b|\b(?:akaun|polisi|pelanggan|ahli|kontrak)(?:nya)?(?: saya| encik| puan| bank| maybank| cimb)? ?(?:nombor|no)(?:nya)?\b",
        ),
        (
            What::Item(Kind::Card),
            r"NUMBER(?:kad|debit|kredit|visa|mastercard|dekat kad|pada kad|atas kad|di kad)(?:nya)?(?: kredit| debit| bank)?(?:nya)?\b|\bkad(?: kredit| debit| bank)?(?:nya)?(?: saya| encik| puan)? (?:nombor|no)(?:nya)?\b|\b(?:enam belas|16)\W(?:digit|angka|nombor)(?:nya)?\b|\b(?:angka|digit|nombor)(?:nya)? (?:yang )?(?:ada )?(?:di|dekat|pada|atas) (?:bahagian )?(?:depan )?kad(?:nya)?\b|\b(?:empat|4)\W(?:digit|angka|nombor)(?:nya)? (?:terakhir|pertama|depan|belakang|akhir|awal|last)(?:nya)?\b|\bkad(?:nya)? (?:yang )?(?:berakhir|bermula|hujungnya|hujung)(?: dengan)?\b",
        ),
        (
            What::Item(Kind::Phone),
            r"NUMBER(?:telefon|tel|fon|phone|handphone|hp|whatsapp|wassap|bimbit|mudah alih|untuk dihubungi|yang (?:boleh|dapat)(?: dihubungi| kami hubungi| saya hubungi)?|(?:suami|isteri|anak|rumah|pejabat) (?:saya|encik|puan)|hubungi)(?: bimbit| rumah| pejabat)?(?:nya)?\b|\b(?:telefon|handphone|hp|whatsapp)(?:nya)? (?:saya|nombor|no|dekat|di|ke)\b(?: nombor| no)?|\b(?:telefon|nombor) (?:rumah|pejabat|anak|suami|isteri)(?:nya)?(?: saya)?\b|\b(?:hubungi|telefon|call|whatsapp) (?:saya |kami |balik )?(?:dekat|di|ke|pada)(?: nombor| no)?\b",
        ),
        (
            What::Item(Kind::BirthDate),
            r"\b(?:tarikh|tahun|bulan|hari) (?:ke)?lahir(?:an)?(?:nya)?\b|\b(?:di)?lahir(?:kan)?(?: pada)?\b|\bhari jadi(?:nya)?\b",
        ),
        (What::Item(Kind::Email), r"\b(?:alamat )?emel(?:nya)?\b"),
    ],
    any: r"\b(?:nombor|no)(?:nya)?\W+(?:saya|encik|puan|cik|tuan|dia|suami|isteri|awak)\b|\bnombornya(?:\W+(?:ialah|adalah|tu))?\b",
    weak: &[
        (
            What::Plain,
            r"\b(?:pesanan|tempahan|tiket|bilik|tingkat|meja|pintu|kes|aduan|invois|bil|model|siri|jenis|versi|halaman|muka surat|langkah|pilihan|tekan|jalan|jln|blok|lorong|taman|pukul|jam|tarikh|promosi|saiz|kod|sebanyak|berharga|jumlah|jumlahnya|harga|harganya|caj|yuran|denda|diskaun|lebih kurang|selama|setiap|umur|baki|stok|maksimum|minimum|seksyen)\b",
        ),
        (What::Item(Kind::Card), r"\bkad(?: kredit| debit| bank)?(?:nya)?(?: saya| tu| ialah)?\b"),
        (
            What::Item(Kind::Account),
            r"\b(?:akaun|polisi|pelanggan|ahli)(?:nya)?(?: saya| tu| ialah| maybank| cimb)?\b|\b(?:maybank|cimb|rhb|bsn|ambank|public bank|hong leong|bank (?:islam|rakyat|muamalat))(?: saya)?\b",
        ),
        (
            What::Item(Kind::Phone),
            r"\b(?:telefon|handphone|tel|fon|hubungi)(?:nya)?(?: saya| tu| dekat| di)?\b",
        ),
    ],
    by_digits: |digits| match digits.len() {
        12 if is_mykad(digits) => Some(Kind::Identity),
        9..=11 if digits.starts_with("01") => Some(Kind::Phone),
        10..=12 if digits.starts_with("601") => Some(Kind::Phone),
        _ => None,
    },
    dot_groups: false,
};

/// Twelve digits: the day of birth with the year first, a state, a number.
fn is_mykad(digits: &str) -> bool {
    let part = |from: usize, to: usize| digits.get(from..to).and_then(|part| part.parse().ok());
    birthday(part(4, 6), part(2, 4)) && part(6, 8).is_some_and(|state| state > 0)
}
