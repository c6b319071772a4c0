package org.wupian.bench;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.wupian.bench.Offers.Offer;
import org.wupian.eligibility.Columns;
import org.wupian.lake.EngineQuery;

/// The invented enterprises of J2 with gaps in what is known of them, and the hand-written loop
/// over them. What is not known is -1, and no list for lists.
final class Applicants {

    private final int[] division;
    private final int[] section;
    private final int[] size;
    private final int[] grade;
    private final int[] rosters;
    private final int[] age;
    private final int[] score;
    private final long[] amount;

    Applicants(int rows, long seed) {
        Random random = new Random(seed);
        division = column(rows, random, Offers.DIVISIONS);
        section = column(rows, random, Offers.SECTIONS);
        size = column(rows, random, Offers.SIZES);
        grade = column(rows, random, Offers.GRADES);
        rosters = column(rows, random, 1 << Offers.ROSTERS);
        age = column(rows, random, 300);
        score = column(rows, random, 1000);
        amount = new long[rows];
        for (int row = 0; row < rows; row++) {
            rosters[row] = rosters[row] < 0 ? -1 : rosters[row] & random.nextInt(2048);
            amount[row] = random.nextInt(10) == 0 ? -1 : random.nextInt(1000) * 1_000_000L;
        }
    }

    private static int[] column(int rows, Random random, int values) {
        int[] column = new int[rows];
        for (int row = 0; row < rows; row++) {
            column[row] = random.nextInt(10) == 0 ? -1 : random.nextInt(values);
        }
        return column;
    }

    int rows() {
        return age.length;
    }

    Columns columns() {
        Columns to = new Columns(Offers.ALL, rows());
        for (int row = 0; row < rows(); row++) {
            word(to, row, Offers.DIVISION, division[row]);
            word(to, row, Offers.SECTION, section[row]);
            word(to, row, Offers.SIZE, size[row]);
            word(to, row, Offers.GRADE, grade[row]);
            number(to, row, Offers.AGE, age[row]);
            number(to, row, Offers.AMOUNT, amount[row]);
            number(to, row, Offers.SCORE, score[row]);
            if (rosters[row] >= 0) {
                to.put(row, Offers.LISTED, words(rosters[row]));
            }
        }
        return to;
    }

    private static void word(
            Columns to, int row, org.wupian.eligibility.Attribute attribute, int value) {
        if (value >= 0) {
            to.put(row, attribute, Offers.word(value));
        }
    }

    private static void number(
            Columns to, int row, org.wupian.eligibility.Attribute attribute, long value) {
        if (value >= 0) {
            to.put(row, attribute, value);
        }
    }

    private static List<String> words(int set) {
        List<String> words = new ArrayList<>();
        for (int it = 0; it < Offers.ROSTERS; it++) {
            if ((set >> it & 1) != 0) {
                words.add(Offers.word(it));
            }
        }
        return words;
    }

    void fill(DuckDBConnection engine) throws SQLException {
        try (Statement statement = engine.createStatement()) {
            statement.execute(
                    """
                    create table applicant (id integer, division varchar, section varchar, size varchar,
                        grade varchar, divisions integer, sections integer, sizes integer, grades integer,
                        rosters integer, age bigint, score bigint, amount bigint)
                    """);
        }
        try (DuckDBAppender to = engine.createAppender("applicant")) {
            for (int row = 0; row < rows(); row++) {
                EngineQuery.append(
                        to,
                        new @Nullable Object[] {
                            row,
                            word(division[row]),
                            word(section[row]),
                            word(size[row]),
                            word(grade[row]),
                            bit(division[row]),
                            bit(section[row]),
                            bit(size[row]),
                            bit(grade[row]),
                            rosters[row] < 0 ? null : (Object) rosters[row],
                            known(age[row]),
                            known(score[row]),
                            known(amount[row])
                        });
            }
        }
    }

    private static @Nullable Object word(int value) {
        return value < 0 ? null : Offers.word(value);
    }

    private static @Nullable Object bit(int value) {
        return value < 0 ? null : (Object) (1 << value);
    }

    private static @Nullable Object known(long value) {
        return value < 0 ? null : (Object) value;
    }

    /// As one would write it for these products: row by row, product by product, leaving at the
    /// first thing that does not fit.
    Answers loop(List<Offer> offers, int best) {
        Answers answers = new Answers(offers.size());
        Offer[] all = offers.toArray(Offer[]::new);
        for (int row = 0; row < rows(); row++) {
            int taken = 0;
            for (int i = 0; i < all.length; i++) {
                if (fits(all[i], row)) {
                    answers.fits[i]++;
                    if (taken < best) {
                        answers.best += (long) ++taken * (i + 1);
                    }
                }
            }
        }
        return answers;
    }

    private boolean fits(Offer it, int row) {
        return division[row] >= 0
                && section[row] >= 0
                && size[row] >= 0
                && grade[row] >= 0
                && age[row] >= it.oldest()
                && age[row] >= 0
                && (it.divisions() >> division[row] & 1) != 0
                && (it.sections() >> section[row] & 1) != 0
                && (it.sizes() >> size[row] & 1) != 0
                && (it.grades() >> grade[row] & 1) == 0
                && amount[row] >= it.least()
                && amount[row] <= it.most()
                && amount[row] >= 0
                && (rosters[row] >= 0 && (rosters[row] >> it.roster() & 1) != 0
                        || score[row] >= it.score());
    }

    /// What all sides must agree on.
    static final class Answers {
        final long[] fits;

        /// Sum over rows of place times number of each best product.
        long best;

        Answers(int offers) {
            fits = new long[offers];
        }

        String text() {
            long sum = 0;
            for (long it : fits) {
                sum = sum * 31 + it;
            }
            return "%016x best %d".formatted(sum, best);
        }
    }
}
