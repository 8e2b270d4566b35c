//! The statistics against published worked examples. Figures "by scikit-learn" and the like are no
//! published ones; they were computed independently with those packages.

use super::alpha::{Metric, alpha};
use super::confusion::Confusion;
use super::icc::icc;
use super::kappa::{Weights, agreement, fleiss, kappa};
use super::ratings::Mark;
use super::table::{Table, Unit};

/// A table from rows of raters: `columns[rater][call]`, 0 where nothing was given.
fn table(raters: &[&[u32]]) -> Table {
    let calls = raters.iter().map(|rater| rater.len()).max().unwrap_or(0);
    let mark = |given: &u32| (*given > 0).then(|| Mark::Points(f64::from(*given)));
    let row = |call: usize| raters.iter().map(|rater| mark(&rater[call])).collect();
    Table::of(&(0..calls).map(row).collect::<Vec<_>>())
}

fn units(table: &Table) -> Vec<&Unit> {
    table.units.iter().collect()
}

#[track_caller]
fn near(found: Option<f64>, published: f64) {
    let found = found.expect("a value");
    assert!((found - published).abs() < 0.000_5, "{found}, published {published}");
}

/// Krippendorff (2011), *Computing Krippendorff's Alpha-Reliability*, section C: four observers,
/// twelve units, missing values. Published: nominal .743, ordinal .815, interval .849.
#[test]
fn krippendorffs_alpha_with_missing_values() {
    let table = table(&[
        &[1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
        &[1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
        &[0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
        &[1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
    ]);
    let found = |metric| alpha(&units(&table), &table.scale, metric);
    near(found(Metric::Nominal), 0.743);
    near(found(Metric::Ordinal), 0.815);
    near(found(Metric::Interval), 0.849);
}

/// Cohen (1968), *Psychological Bulletin* 70, table 1: two judges, 200 cases. Published: kappa
/// .492, weighted by 1, 3 and 6 .348. By scikit-learn: linear weights .4737, quadratic .4545.
#[test]
fn cohens_kappa_plain_and_weighted() {
    let counts = [[88, 14, 18], [10, 40, 10], [2, 6, 12]];
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for (row, counts) in (1..).zip(counts) {
        for (column, count) in (1..).zip(counts) {
            left.extend(vec![row; count]);
            right.extend(vec![column; count]);
        }
    }
    let table = table(&[&left, &right]);
    let found = |weights| kappa(&units(&table), &table.scale, weights);
    near(found(Weights::None), 0.4915);
    near(found(Weights::Linear), 0.4737);
    near(found(Weights::Quadratic), 0.4545);
    let disagreements = [[0.0, 1.0, 3.0], [1.0, 0.0, 6.0], [3.0, 6.0, 0.0]];
    let confusion = Confusion::between(&units(&table), 0, 1, 3);
    near(confusion.kappa(|row, column| disagreements[row][column]), 0.348);
    near(confusion.agreement(), 0.70);
    near(agreement(&units(&table), |one, other| one == other), 0.70);
    // Two raters are the first against the others, too.
    let pooled = Confusion::of_first_by_call(&units(&table), 3);
    assert_eq!(pooled, confusion);
    let both =
        |metric| (pooled.alpha(&table.scale, metric), alpha(&units(&table), &table.scale, metric));
    for metric in [Metric::Nominal, Metric::Ordinal, Metric::Interval] {
        let (pooled, plain) = both(metric);
        assert!((pooled.unwrap() - plain.unwrap()).abs() < 1e-12);
    }
}

/// Fleiss (1971), *Psychological Bulletin* 76: six diagnoses of each of 30 patients. Published:
/// kappa .430. Light's kappa of the same columns by scikit-learn: .4594.
#[test]
fn fleiss_kappa_and_lights() {
    const DIAGNOSES: [[u32; 6]; 30] = [
        [4, 4, 4, 4, 4, 4],
        [2, 2, 2, 5, 5, 5],
        [2, 3, 3, 3, 3, 5],
        [5, 5, 5, 5, 5, 5],
        [2, 2, 2, 4, 4, 4],
        [1, 1, 3, 3, 3, 3],
        [3, 3, 3, 3, 5, 5],
        [1, 1, 3, 3, 3, 4],
        [1, 1, 4, 4, 4, 4],
        [5, 5, 5, 5, 5, 5],
        [1, 4, 4, 4, 4, 4],
        [1, 2, 4, 4, 4, 4],
        [2, 2, 2, 3, 3, 3],
        [1, 4, 4, 4, 4, 4],
        [2, 2, 4, 4, 4, 5],
        [3, 3, 3, 3, 3, 5],
        [1, 1, 1, 4, 5, 5],
        [1, 1, 1, 1, 1, 2],
        [2, 2, 4, 4, 4, 4],
        [1, 3, 3, 5, 5, 5],
        [5, 5, 5, 5, 5, 5],
        [2, 4, 4, 4, 4, 4],
        [2, 2, 4, 5, 5, 5],
        [1, 1, 4, 4, 4, 4],
        [1, 4, 4, 4, 4, 5],
        [2, 2, 2, 2, 2, 4],
        [1, 1, 1, 1, 5, 5],
        [2, 2, 4, 4, 4, 4],
        [1, 3, 3, 3, 3, 3],
        [5, 5, 5, 5, 5, 5],
    ];
    let columns: Vec<Vec<u32>> =
        (0..6).map(|rater| DIAGNOSES.iter().map(|row| row[rater]).collect()).collect();
    let table = table(&columns.iter().map(Vec::as_slice).collect::<Vec<_>>());
    near(fleiss(&units(&table), &table.scale), 0.430);
    near(kappa(&units(&table), &table.scale, Weights::None), 0.4594);
}

/// Shrout and Fleiss (1979), *Psychological Bulletin* 86, table 2: six targets, four judges.
/// Published: ICC(2,1) .29, ICC(2,4) .62. By pingouin: .28976 and .62005.
#[test]
fn intraclass_correlation_of_absolute_agreement() {
    let rows: Vec<Vec<f64>> = [
        [9.0, 2.0, 5.0, 8.0],
        [6.0, 1.0, 3.0, 2.0],
        [8.0, 4.0, 6.0, 8.0],
        [7.0, 1.0, 2.0, 6.0],
        [10.0, 5.0, 6.0, 9.0],
        [6.0, 2.0, 4.0, 7.0],
    ]
    .map(|row| row.to_vec())
    .to_vec();
    let found = icc(&rows.iter().collect::<Vec<_>>()).unwrap();
    near(Some(found.single), 0.28976);
    near(Some(found.mean), 0.62005);
}

/// All the same is no agreement beyond chance: every coefficient is undefined, not 1.
#[test]
fn where_all_marks_are_the_same_nothing_is_defined() {
    let table = table(&[&[1, 1, 1, 1], &[1, 1, 1, 1], &[1, 1, 1, 1]]);
    let units = units(&table);
    for weights in [Weights::None, Weights::Linear, Weights::Quadratic] {
        assert_eq!(kappa(&units, &table.scale, weights), None);
    }
    for metric in [Metric::Nominal, Metric::Ordinal, Metric::Interval] {
        assert_eq!(alpha(&units, &table.scale, metric), None);
    }
    assert_eq!(fleiss(&units, &table.scale), None);
    assert_eq!(icc(&[&vec![1.0, 1.0], &vec![1.0, 1.0], &vec![1.0, 1.0]]), None);
    assert_eq!(agreement(&units, |one, other| one == other), Some(1.0));
}

#[test]
fn one_unit_one_rater_or_nothing_at_all_gives_no_value_and_no_panic() {
    let tables = [
        table(&[]),
        table(&[&[1, 2, 3]]),
        table(&[&[0, 0], &[0, 0]]),
        table(&[&[1, 0], &[0, 2]]),
        table(&[&[2], &[2]]),
    ];
    for table in tables {
        let units = units(&table);
        assert_eq!(kappa(&units, &table.scale, Weights::None), None);
        assert_eq!(alpha(&units, &table.scale, Metric::Interval), None);
        let pooled = Confusion::of_first_by_call(&units, table.scale.len());
        assert_eq!(pooled.kappa(|row, column| f64::from(row != column)), None);
        assert_eq!(pooled.alpha(&table.scale, Metric::Ordinal), None);
    }
    assert_eq!(icc(&[]), None);
    assert_eq!(icc(&[&vec![1.0, 2.0]]), None);
    assert_eq!(icc(&[&vec![1.0], &vec![2.0]]), None);
    // One call on which two differ is as bad as chance.
    let table = table(&[&[1], &[2]]);
    assert_eq!(alpha(&units(&table), &table.scale, Metric::Nominal), Some(0.0));
    assert_eq!(kappa(&units(&table), &table.scale, Weights::None), Some(0.0));
}

/// N/A against points is as far apart as can be, where it counts as a mark at all.
#[test]
fn not_applicable_is_a_mark_of_its_own() {
    let rows: Vec<Vec<Option<Mark>>> =
        [(2.0, None), (0.0, Some(0.0)), (2.0, Some(2.0)), (1.0, Some(1.0))]
            .map(|(left, right)| {
                let mark =
                    |points: Option<f64>| Some(points.map_or(Mark::NotApplicable, Mark::Points));
                vec![mark(Some(left)), mark(right)]
            })
            .to_vec();
    let table = Table::of(&rows);
    let found = |metric| alpha(&units(&table), &table.scale, metric).unwrap();
    assert!(found(Metric::Interval) < 0.6, "{}", found(Metric::Interval));
    assert!(found(Metric::Nominal) < 1.0);
    assert_eq!(found(Metric::Ordinal), 1.0, "N/A has no place in an order");
    near(agreement(&units(&table), |one, other| one == other), 0.75);
}
