//! Indonesian.

use super::super::cues::What;
use super::super::kind::Kind;
use super::birthday;
use super::table::{Number, Role, Table};

/// Indonesian with the Malay and the English that callers mix in. Whisper takes Indonesian and Malay
/// for each other at times, so that each knows the words of the other.
pub(super) static TABLE: Table = Table {
    code: "id",
    mixes: &["ms", "en"],
    numbers: &[
        (Number::Digit(0), "nol enol"),
        (Number::Digit(1), "satu"),
        (Number::Digit(2), "dua"),
        (Number::Digit(3), "tiga"),
        (Number::Digit(4), "empat"),
        (Number::Digit(5), "lima"),
        (Number::Digit(6), "enam"),
        (Number::Digit(7), "tujuh"),
        (Number::Digit(8), "delapan"),
        (Number::Digit(9), "sembilan"),
        (Number::Teen(10), "sepuluh"),
        (Number::Teen(11), "sebelas"),
        (Number::Hundreds(1), "seratus"),
        (Number::TeenOf, "belas"),
        (Number::TensOf, "puluh"),
        (Number::HundredsOf, "ratus"),
        (Number::Zeros(3), "ribu rb"),
        (Number::Zeros(6), "juta jt"),
        (Number::Thousand, "seribu"),
        (Number::Repeat(2), "dobel dabel dobelnya"),
        (Number::Repeat(3), "tripel"),
        (Number::Times, "kali"),
    ],
    in_one_word: |_| None,
    ordinals: &[(1, "pertama"), (2, "kedua"), (3, "ketiga")],
    slips: &[(4, "empet"), (6, "enem anam"), (7, "tuju"), (8, "delapa"), (9, "sambilan")],
    words: &[
        (
            Role::Filler,
            "eh e emm em hmm hm anu apa ya iya yah oke ok terus lalu kemudian trus dan strip setrip \
             garis miring titik koma spasi maaf tunggu bentar bukan lagi abis habis itu tadi tanda \
             hubung minus dulu sambung lanjut",
        ),
        (
            Role::Separator,
            "ya iya yah oke ok dan titik koma itu bukan lagi terus lalu kemudian trus",
        ),
        (
            Role::Attending,
            "baik siap betul benar silakan silahkan lanjutkan lanjutannya lanjutan nomor nomornya nomer \
             angka angkanya digit digitnya saya ulangi ulang diulang catat dicatat tercatat mencatat \
             sebentar terakhir terakhirnya pertama belakang belakangnya depan depannya adalah yang sudah \
             terima kasih makasih mohon boleh bisa di pak bu bapak ibu mbak mas kak nah oh begitu \
             selanjutnya berikutnya seterusnya akhir akhirnya awal awalnya cukup semua semuanya \
             dengar jelas kurang masih ada sisanya tinggal tolong bacakan sebutkan pelan udah gitu \
             sip mari tadi saja aja kan deh nih dong",
        ),
        (
            Role::Announcing,
            "lalu kemudian dilanjutkan berakhir berawal diakhiri terakhir akhirannya",
        ),
        (Role::Correcting, "eh bukan keliru salah maaf kebalik mestinya harusnya ralat"),
        (Role::Linking, "adalah ialah itu untuk sebagai merupakan jadi"),
        (Role::Beside, "yang saya itu"),
        (Role::BeforeYear, "sejak tahun dari sampai hingga pada sebelum setelah sesudah selama"),
        (Role::Lone, "satu pertama kedua ketiga"),
        (
            Role::Counted,
            "rupiah perak persen detik menit jam hari malam minggu pekan bulan tahun orang tamu buah \
             unit barang item pcs pasang lembar biji botol kotak dus kardus paket bungkus kali kilo \
             kilogram gram liter meter mil kilometer inci derajat giga gb mb mega mbps watt volt ampere \
             halaman lantai kamar kasur kursi penumpang dewasa anak bayi tas koper \
             pesanan tiket panggilan angka digit huruf karakter langkah cara pertanyaan pilihan \
             bintang poin cicilan angsuran kwh juta ribu ratus puluh belas miliar rb jt kerja \
             jenis macam tempat karyawan produk perangkat jutaan ribuan ratusan puluhan \
             dolar euro ringgit",
        ),
        (Role::Clock, "wib wita wit pagi siang sore"),
        (Role::Currency, "rp idr"),
        (
            Role::Month,
            "januari februari pebruari maret april mei juni juli agustus september oktober november \
             nopember desember agu okt des",
        ),
        (Role::DateLink, "hari tahun"),
        (Role::DateArticle, "bulan tahun"),
        (Role::MonthNumber, "bulan"),
        (
            Role::LetterName,
            "be ce ef ge ha je ka el em en pe ki er te ve we eks ye zet besar kecil kapital",
        ),
        (Role::LetterLike, "untuk seperti buat dari"),
        (
            Role::Abbreviation,
            "otp ktp nik npwp bpjs wa hp atm sim kk rt rw va pln wib wita bca bni bri bsi btn",
        ),
        (Role::MailAt, "et at keong"),
        (Role::MailAtMisheard, "ed add ad dan add"),
        (Role::MailDot, "titik dot"),
        (
            Role::MailJoint,
            "titik dot garis bawah underscore strip setrip minus dash hubung tanda besar kecil \
             huruf seru pagar bintang tanya bulat",
        ),
        (
            Role::MailStop,
            "adalah itu ialah yaitu yakni ke di emailnya alamat alamatnya surel saya kami anda bapak ibu \
             beliau pak bu mbak mas kak ya iya oke baik jadi lalu terus kirim dikirim kirimkan pakai \
             gunakan lewat melalui dengan dari untuk bisa tolong mohon coba cek lihat buka kunjungi \
             situs halaman web daftar terdaftar namanya nama yang tadi eh hmm maaf bukan tidak atau \
             dan ejaannya dieja tulis ditulis pakainya kalau",
        ),
        (Role::MailWord, "emailnya surel surelnya imel"),
        (Role::Provider, "gmail yahoo ymail rocketmail hotmail outlook icloud"),
        (Role::SecretQuestion, "pertanyaan"),
        (Role::SecretIs, "adalah itu ialah yaitu saya namanya jawabannya nya"),
        (
            Role::SecretSkip,
            "adalah itu ialah yaitu saya namanya eh hmm ya untuk akun rekening aplikasi kandung ini \
             jawabannya anu wifi internet email mobile banking atm hp nya baru lama",
        ),
        (
            Role::SecretBreak,
            "dan tapi tetapi karena jadi kalau jika ketika yang atau saya tolong mohon terima makasih \
             ya betul oke anda bapak ibu pak bu itu bisa sudah tidak lalu terus",
        ),
        (Role::SecretTail, "ya pak bu mbak mas kak terima kasih makasih oke kalau salah bapak ibu"),
        (
            Role::SecretHarmless,
            "jangan reset ganti mengganti diganti ubah mengubah diubah lupa baru bukan tidak tanpa perlu \
             salah belum nggak enggak gak tak dilarang rahasia pernah rahasiakan",
        ),
        (
            Role::SecretAsking,
            "apa berapa sebutkan sebut tolong mohon boleh konfirmasi beritahu siapa silakan bacakan",
        ),
        (
            Role::SecretLead,
            "itu adalah ya iya baik oke eh hmm emm saya namanya jawabannya sandinya passwordnya kodenya \
             katanya kata sandi nya pakai tentu siap sebentar pak bu mbak mas kak oh anu kayaknya \
             sepertinya rasanya pinnya ada ini sudah nama ibu kandung",
        ),
        (
            Role::NoSecret,
            "tidak nggak enggak gak tak bukan salah lupa sudah udah belum masih selalu terus diblokir \
             terblokir ditolak terkunci dikunci kedaluwarsa kadaluarsa hilang baru lama sama bisa dapat \
             harus perlu apa berapa siapa kenapa mengapa gimana bagaimana kapan mana jangan ini dan atau \
             karena kalau jika agar supaya anda bapak ibu mau ingin minta tolong mohon coba lewat melalui \
             dikirim kirim diganti ganti diubah ubah reset aman rahasia di ke dari yang dengan pada oleh \
             kok juga hanya cuma lagi tadi kemarin sekarang nanti penting kuat lemah panjang pendek valid \
             benar betul keliru error gagal muncul masuk keluar keamanan rahasianya tersebut mereka kami \
             kita dia beliau ada jadi maka saat ketika sebelum setelah sesudah akan telah pernah memang \
             mungkin biasanya minimal terdiri berisi maaf boleh sebutkan hubungi punya sih kan dong ingat \
             tahu tau kurang lebih semua ketik diketik masukkan dimasukkan isi diisi baca terima pakai dipakai",
        ),
    ],
    top_levels: &["kom", "ko", "i de", "i d", "go id", "ac id", "id", "sch", "web"],
    possessives: &["nya"],
    number: r"\b(?:nomor|nomer|nmr|no|kode|id|angka)(?:nya)?\W+",
    strong: &[
        (
            What::Plain,
            r"NUMBER(?:pesanan|pemesanan|order|orderan|resi|pelacakan|pengiriman|paket|tiket|referensi|booking|reservasi|laporan|pengaduan|aduan|keluhan|komplain|kasus|klaim|faktur|invoice|nota|kuitansi|struk|transaksi|pembelian|penerbangan|kereta|kursi|kamar|meja|antrean|antrian|rumah|model|seri|serial|produk|barang|artikel|bagian|versi|halaman|pos|promo|voucher|kupon|error|kesalahan|plat|polisi|kendaraan|meteran|meter|loket|gerbang|lantai|unit|blok|gudang|cabang|toko|pengembalian|retur|formulir|area|ekstensi|permintaan|penawaran|lot|batch|ukuran|warna|rak|peron|bus|flight|case|ticket|surat)(?:nya)?\b|\b(?:pesanan|order|orderan|tiket|laporan|kamar|invoice|faktur|reservasi|booking|paket|meja|rumah|antrean|pengaduan|keluhan|kasus)(?:nya)?\W+(?:dengan\W+|saya\W+|itu\W+)?(?:nomor|nomer|no)\b|\bkode ?pos(?:nya)?\b|\bresi(?:nya)?\b|\breferensi(?:nya)?\b|\bmasa berlaku(?:nya)?\b|\bberlaku (?:sampai|hingga|s\.?d)\b|\bk[ae]dalu?[wu]?arsa\b|\bangka meter(?:an)?(?:nya)?\b|\bstand meter\b|\bkartu garansi(?:nya)?(?: nomor| no)?\b|\bnomor (?:garansi|servis|service|perbaikan)(?:nya)?\b",
        ),
        (
            What::Item(Kind::SecurityCode),
            r"\b(?:kode|angka|nomor) (?:keamanan|pengaman|cvv|cvc)(?:nya)?\b|\b(?:cvv|cvc|cvv2|cvc2)(?:nya)?\b|\bc\W?v\W?[vc](?:nya)?\b|\b(?:tiga|3)\W(?:angka|digit|nomor)(?:nya)?(?:\W+\w+){0,4}?\W+(?:belakang|balik)(?:nya)?\b|\b(?:angka|digit|kode|nomor)(?:nya)?(?:\W+\w+){0,2}?\W+(?:belakang|balik)(?:nya)? kartu(?:nya)?\b|\b(?:si|ce|se) (?:vi|ve|fe) (?:vi|ve|fe|si|ce)(?: ?nya)?\b|\b(?:belakang|balik)(?:nya)? ?(?:kartu(?:nya)?)?[^.?!]{0,30}\b(?:tiga|3) (?:angka|digit|nomor)\b|\b(?:empat|4)\W(?:angka|digit)(?:nya)? (?:yang )?(?:ada )?(?:di|pada) (?:sebelah |bagian )?depan(?:nya)?\b",
        ),
        (
            What::Item(Kind::Password),
            r"\b(?:kata|kode) sandi(?:nya)?\b|\bsandi(?:nya)?\b|\bpass\W?word(?:nya)?\b|\b(?:nomor |kode )?m?\W?pin(?:nya)? (?:saya|anda|bapak|ibu|atm|kartu|lama|baru|itu|adalah)\b|\bpinnya\b|\b(?:nomor|kode) pin(?:nya)?\b|\bpin\b|\bkode (?:yang\W+)?(?:otp|verifikasi|aktivasi|akses|rahasia|masuk|login|konfirmasi|otorisasi|unik|autentikasi)(?:nya)?\b|\botp(?:nya)?\b|\bkode (?:enam|6|empat|4)\W(?:digit|angka)\b|\b(?:enam|6|empat|4)\W(?:digit|angka) kode\b|\bkode(?:nya)? (?:dari|di|lewat|via|yang (?:\w+ ){0,2}?(?:dikirim|kirim|masuk|diterima|terima)(?:kan)?)(?: \w+)? ?(?:sms|wa|whatsapp|email|aplikasi|hp)?(?:nya)?\b|\bnama (?:gadis ibu(?: kandung)?|ibu kandung)(?:nya)?\b|\bpertanyaan keamanan(?:nya)?\b|\bjawaban keamanan(?:nya)?\b|\bkata (?:kunci|rahasia)(?:nya)?\b|\bpass\W?code(?:nya)?\b|\bsms(?:nya)?\b[^.?!]{0,30}\bkode(?:nya)?\b|\b(?:pakai|pake|dengan) pass\b|\bpassnya\b|\bpwd?(?:nya)?\b|\bkode(?:nya)? (?:\w+ ){0,3}?(?:sms|wa|whatsapp)(?:nya)?\b",
        ),
        (
            What::Item(Kind::Bank),
            r"\bkode (?:bank|swift|bic|kliring)(?:nya)?\b|\biban(?:nya)?\b|\bswift\b|\bbic\b",
        ),
        (
            What::Item(Kind::Identity),
            r"NUMBER(?:e\W?)?(?:ktp|nik|induk(?: kependudukan)?|identitas|kependudukan|paspor|passport|sim|npwp|kk|kartu keluarga|kartu identitas|bpjs|ktm|pajak|wajib pajak|kitas|rekam medis|pasien)(?:nya)?\b|\b(?:e\W?)?(?:ktp|nik|npwp|paspor|bpjs)(?:nya)?\b|\bkartu (?:keluarga|tanda penduduk|identitas)(?:nya)?\b",
        ),
        (
            What::Item(Kind::Account),
            r"\bno\W?rek(?:ening)?(?:nya)?\b|NUMBER(?:rekening|rek|ovo|gopay|go\W?pay|dana|shopeepay|linkaja|akun|account|pelanggan|customer|polis|anggota|member|keanggotaan|kontrak|nasabah|virtual\W?(?:account|akun)|va|pegawai|karyawan|mahasiswa|asuransi|langganan|pengguna|user|peserta|pinjaman|kredit|tabungan|deposito|loyalti|cif|peminjam|agen|sambungan)(?:nya)?\b|\b(?:rekening|polis|akun|pelanggan|member|kontrak)(?:nya)?(?: saya| bapak| ibu| bank| bca| bni| bri| mandiri)? ?(?:nomor|nomer|no)(?:nya)?\b|\bvirtual\W?(?:account|akun)(?:nya)?\b",
        ),
        (
            What::Item(Kind::Card),
            r"NUMBER(?:kartu|atm|debit|kredit|visa|mastercard|di kartu|pada kartu)(?:nya)?(?: kredit| debit| atm)?(?:nya)?\b|\bkartu(?: kredit| debit| atm)?(?:nya)?(?: saya| bapak| ibu)? (?:nomor|nomer|no)(?:nya)?\b|\b(?:enam belas|16)\W(?:digit|angka)(?:nya)?\b|\b(?:angka|digit|nomor)(?:nya)? (?:yang )?(?:ada )?(?:di|pada) (?:bagian )?(?:depan )?kartu(?:nya)?\b|\b(?:empat|4)\W(?:digit|angka)(?:nya)? (?:terakhir|pertama|depan|belakang|akhir|awal)(?:nya)?\b|\bkartu(?:nya)? (?:yang )?(?:berakhiran|berakhir|berawalan|belakangnya|akhirannya)(?: dengan| di)?\b",
        ),
        (
            What::Item(Kind::Phone),
            r"NUMBER(?:telepon|telpon|telfon|telp|tlp|hp|handphone|hape|ponsel|wa|whatsapp|kontak|seluler|darurat|yang (?:bisa|dapat|aktif)(?: di?hubungi| kami hubungi| saya hubungi)?|aktif|(?:rumah|kantor|suami|istri|anak) (?:saya|ibu|bapak)|untuk dihubungi)(?:nya)?(?: rumah| kantor)?(?:nya)?\b|\b(?:hp|wa|handphone|telepon|telpon|ponsel)(?:nya)? (?:saya|nomor|nomer|no|di|ke)\b(?: nomor| nomer)?|\b(?:telepon|telpon|nomor) (?:rumah|kantor|anak|suami|istri|orang tua)(?:nya)?(?: saya)?\b|\b(?:hp|wa|telepon|telpon|handphone)nya\b|\b(?:hubungi|telepon|telpon|kontak|wa) (?:saya |kami |balik )?(?:di|ke|lewat)(?: nomor| nomer| no)?\b|\b(?:hubungi|telepon|telpon|kontak|wa) (?:anak|istri|suami|ibu|bapak|adik|kakak|orang tua)(?: saya)?(?: aja| saja)?\b|\bnomor yang (?:bapak|ibu|saya|anda) (?:pakai|gunakan)\b",
        ),
        (
            What::Item(Kind::BirthDate),
            r"\b(?:tanggal|tgl|bulan|tahun|tempat)\W+(?:dan\W+)?(?:tanggal\W+)?(?:ke)?lahir(?:an)?(?:nya)?\b|\b(?:ke)?lahir(?:an)?(?:nya)?(?: tanggal| pada| tahun)?\b|\bulang tahun(?:nya)?\b|\bttl(?:nya)?\b",
        ),
        (
            What::Item(Kind::Email),
            r"\b(?:alamat )?e\W?mail(?:nya)?\b|\bsurel(?:nya)?\b|\bimel(?:nya)?\b",
        ),
    ],
    any: r"\b(?:nomor|nomer|no)(?:nya)?\W+(?:saya|bapak|ibu|beliau|suami|istri|anda|kakak|mas|mbak)\b|\b(?:nomor|nomer)nya(?:\W+(?:adalah|itu))?\b",
    weak: &[
        (
            What::Plain,
            r"\b(?:pesanan|orderan|tiket|kamar|lantai|meja|kursi|gerbang|kasus|laporan|faktur|model|seri|tipe|versi|halaman|langkah|opsi|pilihan|tekan|jalan|jl|blok|rt|rw|gang|jam|pukul|tanggal|tgl|promo|paket|ukuran|kode|sebesar|seharga|total|totalnya|harga|harganya|biaya|biayanya|tagihan|tagihannya|denda|diskon|sekitar|kurang lebih|selama|setiap|tahun|umur|usia|sisa|stok|lebih dari|maksimal|minimal)\b",
        ),
        (
            What::Item(Kind::Card),
            r"\bkartu(?: kredit| debit| atm)?(?:nya)?(?: saya| itu| adalah)?\b",
        ),
        (
            What::Item(Kind::Account),
            r"\b(?:rekening|polis|pelanggan|member|nasabah)(?:nya)?(?: saya| itu| adalah| bca| bni| bri| mandiri)?\b|\b(?:bca|bni|bri|bsi|btn|mandiri|cimb|danamon|permata)(?: saya| syariah)?\b",
        ),
        (
            What::Item(Kind::Phone),
            r"\b(?:hp|wa|whatsapp|telepon|telpon|telp|ponsel|hubungi|kontak)(?:nya)?(?: saya| itu| di| ke)?\b",
        ),
    ],
    by_digits: |digits| match digits.len() {
        16 if is_nik(digits) => Some(Kind::Identity),
        9..=13 if digits.starts_with("08") => Some(Kind::Phone),
        11..=15 if digits.starts_with("628") => Some(Kind::Phone),
        _ => None,
    },
    dot_groups: true,
};

/// Sixteen digits: a district, the day of birth with 40 more for women, a number.
fn is_nik(digits: &str) -> bool {
    let part = |from: usize, to: usize| digits.get(from..to).and_then(|part| part.parse().ok());
    let day = part(6, 8).map(|day: u32| if day > 40 { day - 40 } else { day });
    let province = part(0, 2).is_some_and(|province| (11..=96).contains(&province));
    province && birthday(day, part(8, 10))
}
