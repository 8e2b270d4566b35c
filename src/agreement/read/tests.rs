use super::*;

fn read(text: &str) -> (Ratings, Vec<String>) {
    let mut ratings = Ratings::default();
    let faults = parse("ratings.csv", "ratings", text.as_bytes(), &mut ratings).unwrap();
    (ratings, faults.iter().map(ToString::to_string).collect())
}

fn points(ratings: &Ratings, call: &str, subject: &Subject, person: &str) -> Option<Mark> {
    let person = ratings.people().iter().position(|known| known == person)?;
    let rated = ratings.all().iter().find(|rated| rated.subject == *subject)?;
    rated.calls.get(call)?.people.get(&person).copied()
}

#[test]
fn all_three_shapes_say_the_same() {
    let (marks, faults) = read(
        "Call,Criterion,Reviewer,Points,Comment\n\
         a,greeting,Ana,1,fine\na,greeting,Ben,0,\na,total,Ana,80%,\na,hold,Ben,N/A,\n",
    );
    assert_eq!(faults, [""; 0]);
    let (raters, faults) =
        read("recording;criterion;Ana;Ben\na;greeting;1;0\na;total;80;\na;hold;;n/a\n");
    assert_eq!(faults, [""; 0]);
    let (criteria, faults) =
        read("\u{feff}call\trater\tgreeting\ttotal\thold\na\tAna\t1\t80\t\na\tBen\t0\t\tNA\n");
    assert_eq!(faults, [""; 0]);
    let greeting = Subject::Criterion("greeting".into());
    let hold = Subject::Criterion("hold".into());
    for ratings in [marks, raters, criteria] {
        assert_eq!(ratings.people(), ["Ana", "Ben"]);
        assert_eq!(points(&ratings, "a", &greeting, "Ana"), Some(Mark::Points(1.0)));
        assert_eq!(points(&ratings, "a", &greeting, "Ben"), Some(Mark::Points(0.0)));
        assert_eq!(points(&ratings, "a", &Subject::Total, "Ana"), Some(Mark::Points(80.0)));
        assert_eq!(points(&ratings, "a", &hold, "Ben"), Some(Mark::NotApplicable));
        assert_eq!(points(&ratings, "a", &hold, "Ana"), None);
    }
}

#[test]
fn without_a_rater_the_file_says_whose_ratings_they_are() {
    let (ratings, faults) = read("call,greeting\na,1\nb,0\n");
    assert_eq!(faults, [""; 0]);
    assert_eq!(ratings.people(), ["ratings"]);
    assert_eq!(ratings.calls().len(), 2);
}

#[test]
fn a_bad_row_is_named_and_the_others_count() {
    let mut text = b"call,criterion,rater,points\n\
        a,greeting,Ana,good\n\
        ,greeting,Ana,1\n\
        b,greeting,Ana,1\n\
        b,greeting,ana,0\n\
        b,,Ana,1\n\
        b,greeting,,1\n\
        c,greeting,Ana,1,more\n\n\
        d,greeting,\xe4na,1\n\
        e,greeting,Ben,1\n"
        .to_vec();
    text.extend_from_slice(b"f,greeting,machine,1\n");
    let mut ratings = Ratings::default();
    let faults = parse("ratings.csv", "ratings", &text, &mut ratings).unwrap();
    let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(faults.join("\n"));
    assert_eq!(ratings.calls().into_iter().collect::<Vec<_>>(), ["b", "e", "f"]);
    assert_eq!(ratings.people(), ["Ana", "Ben"], "the machine is no person");
}

#[test]
fn a_header_that_says_nothing_is_told() {
    let fault = |text: &str| {
        let mut ratings = Ratings::default();
        parse("ratings.csv", "ratings", text.as_bytes(), &mut ratings).unwrap_err().to_string()
    };
    assert!(fault("").contains("is empty"));
    assert!(fault("agent,points\na,1\n").contains("no column is headed `call`"));
    assert!(fault("call,comment\na,1\n").contains("no column holds marks"));
}
