//! Pulling from a server that runs on this computer and serves one request after the other.

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use tempfile::TempDir;

use super::*;
use crate::hash::sha256_hex;

/// What stands for a model.
fn content() -> Vec<u8> {
    (0..200_000_u32).flat_map(|number| number.to_le_bytes()).collect()
}

fn model() -> &'static KnownModel {
    let bytes = content();
    let sha256 = Box::leak(sha256_hex(&bytes).into_boxed_str());
    Box::leak(Box::new(KnownModel { name: "toy", bytes: bytes.len() as u64, sha256 }))
}

/// How the server answers.
#[derive(Clone, Copy)]
enum Manner {
    /// With what is asked for.
    Well,
    /// Always with everything.
    KnowsNoRanges,
    /// Closes the connection after so many bytes.
    BreaksAfter(usize),
    /// With something else of the same length.
    Wrongly,
    /// With less than there should be, and says so.
    Short,
    /// That it has no such file.
    Without,
}

/// A server, and the ranges that it was asked for.
fn serve(manner: Manner) -> (Origin, Arc<Mutex<Vec<Option<usize>>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let origin = Origin::Url(format!("http://{}/ggml-toy.bin", listener.local_addr().unwrap()));
    let asked = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&asked);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let range = answer(stream, manner);
            noted.lock().unwrap().push(range);
        }
    });
    (origin, asked)
}

fn answer(mut stream: TcpStream, manner: Manner) -> Option<usize> {
    let lines = BufReader::new(stream.try_clone().unwrap()).lines();
    let head: Vec<String> =
        lines.map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
    let range = head.iter().find_map(|line| {
        let range = line.to_lowercase();
        range.strip_prefix("range: bytes=")?.strip_suffix('-')?.parse().ok()
    });
    let all = content();
    let (status, body) = match (manner, range) {
        (Manner::Without, _) => ("404 Not Found", Vec::new()),
        (Manner::Wrongly, _) => ("200 OK", vec![7; all.len()]),
        (Manner::Short, _) => ("200 OK", all[..1_000].to_vec()),
        (Manner::KnowsNoRanges, _) | (_, None) => ("200 OK", all.clone()),
        (_, Some(from)) => ("206 Partial Content", all[from..].to_vec()),
    };
    let place = match range {
        Some(from) if status.starts_with("206") => {
            format!("content-range: bytes {from}-{}/{}\r\n", all.len() - 1, all.len())
        }
        _ => String::new(),
    };
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\ncontent-length: {length}\r\n{place}\r\n");
    let sent = match manner {
        Manner::BreaksAfter(bytes) => &body[..bytes],
        _ => &body[..],
    };
    // A client that has heard enough closes the connection.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(sent));
    range
}

fn puller() -> (TempDir, Puller) {
    let folder = TempDir::new().unwrap();
    let puller = Puller::new(ModelsFolder::at(&folder.path().join("models")), None);
    (folder, puller)
}

fn pull(puller: &Puller, origin: &Origin) -> Result<PathBuf, ModelsError> {
    puller.pull(model(), origin, &mut |_, _| {})
}

fn files(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path().join("models")).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name().into_string().unwrap()).collect()
}

#[test]
fn a_whole_file_is_kept_under_its_name_and_not_fetched_again() {
    let (folder, puller) = puller();
    let (origin, asked) = serve(Manner::Well);
    let mut seen = Vec::new();
    let place = puller.pull(model(), &origin, &mut |got, all| seen.push((got, all))).unwrap();
    assert_eq!(fs::read(&place).unwrap(), content());
    assert_eq!(seen.first(), Some(&(0, 800_000)));
    assert_eq!(seen.last(), Some(&(800_000, 800_000)));
    assert_eq!(pull(&puller, &origin).unwrap(), place);
    assert_eq!(*asked.lock().unwrap(), [None]);
    assert_eq!(files(&folder), ["ggml-toy.bin"]);
}

#[test]
fn what_broke_off_goes_on_where_it_was() {
    let (folder, puller) = puller();
    let (breaking, _) = serve(Manner::BreaksAfter(300_000));
    let error = pull(&puller, &breaking).unwrap_err();
    let ModelsError::BrokenOff { got, .. } = error else { panic!("{error}") };
    assert_eq!(got, 300_000);
    assert!(error.to_string().contains("goes on from there"), "{error}");
    assert_eq!(files(&folder), ["ggml-toy.bin.part"]);
    let (whole, asked) = serve(Manner::Well);
    let place = pull(&puller, &whole).unwrap();
    assert_eq!(*asked.lock().unwrap(), [Some(300_000)]);
    assert_eq!(fs::read(place).unwrap(), content());
    assert_eq!(files(&folder), ["ggml-toy.bin"]);
}

#[test]
fn a_server_that_cannot_go_on_in_the_middle_begins_anew() {
    let (_folder, puller) = puller();
    pull(&puller, &serve(Manner::BreaksAfter(1_000)).0).unwrap_err();
    let place = pull(&puller, &serve(Manner::KnowsNoRanges).0).unwrap();
    assert_eq!(fs::read(place).unwrap(), content());
}

#[test]
fn something_else_is_refused_and_not_kept() {
    let (folder, puller) = puller();
    let error = pull(&puller, &serve(Manner::Wrongly).0).unwrap_err().to_string();
    assert!(error.contains("its checksum is another one"), "{error}");
    let error = pull(&puller, &serve(Manner::Short).0).unwrap_err().to_string();
    assert!(error.contains("the file there has 0 MB, not 1 MB"), "{error}");
    let error = pull(&puller, &serve(Manner::Without).0).unwrap_err().to_string();
    assert!(error.contains("the server says 404 Not Found"), "{error}");
    assert!(error.contains("rolecall model add ggml-toy.bin"), "{error}");
    assert!(files(&folder).is_empty(), "{:?}", files(&folder));
}

#[test]
fn without_a_server_it_says_what_to_do() {
    let (folder, puller) = puller();
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let error = pull(&puller, &Origin::Url(format!("http://{free}/x"))).unwrap_err().to_string();
    assert!(error.starts_with("cannot reach http://127.0.0.1:"), "{error}");
    assert!(error.contains("download https://") && error.contains("rolecall model add"), "{error}");
    assert!(files(&folder).is_empty());
}

#[test]
fn a_file_will_do_in_place_of_a_server() {
    let (folder, puller) = puller();
    let file = folder.path().join("stick.bin");
    fs::write(&file, content()).unwrap();
    let named = format!("file://{}", file.display());
    let place = pull(&puller, &Origin::of(&named, model())).unwrap();
    assert_eq!(fs::read(place).unwrap(), content());
}

#[test]
fn another_file_of_that_name_and_a_run_beside_this_one_are_left_alone() {
    let (folder, puller) = puller();
    let models = folder.path().join("models");
    fs::create_dir(&models).unwrap();
    let beside = File::create(models.join("ggml-toy.bin.part")).unwrap();
    beside.lock().unwrap();
    let (origin, _) = serve(Manner::Well);
    assert!(matches!(pull(&puller, &origin), Err(ModelsError::Busy("toy"))));
    drop(beside);
    fs::write(models.join("ggml-toy.bin"), "mine").unwrap();
    assert!(matches!(pull(&puller, &origin), Err(ModelsError::Taken(_))));
}

#[test]
fn an_address_of_a_folder_gets_the_name_of_the_file() {
    let of = |text: &str| Origin::of(text, model());
    assert_eq!(of("http://a/m/"), Origin::Url("http://a/m/ggml-toy.bin".to_owned()));
    assert_eq!(of("https://a/other.bin"), Origin::Url("https://a/other.bin".to_owned()));
    assert_eq!(of("m/x.bin"), Origin::File("m/x.bin".into()));
}
