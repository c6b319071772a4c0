package org.wupian.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wupian.eligibility.Attribute;
import org.wupian.eligibility.Attribute.Type;
import org.wupian.eligibility.Attribute.Unit;
import org.wupian.eligibility.Attributes;
import org.wupian.eligibility.Comparison;
import org.wupian.eligibility.Condition;
import org.wupian.eligibility.Rule;

/// The invented products of J2, each as a rule, as a condition of SQL and as the numbers a
/// hand-written loop needs. All ask the same kinds of things, as banks' products do.
final class Offers {

    static final int DIVISIONS = 11;
    static final int SECTIONS = 20;
    static final int SIZES = 4;
    static final int GRADES = 5;
    static final int ROSTERS = 11;

    static final Attribute DIVISION = new Attribute("division", Type.TEXT, Unit.NONE);
    static final Attribute SECTION = new Attribute("section", Type.TEXT, Unit.NONE);
    static final Attribute SIZE = new Attribute("size", Type.TEXT, Unit.NONE);
    static final Attribute GRADE = new Attribute("grade", Type.TEXT, Unit.NONE);
    static final Attribute AGE = new Attribute("age", Type.NUMBER, Unit.MONTHS);
    static final Attribute AMOUNT = new Attribute("amount", Type.NUMBER, Unit.FEN);
    static final Attribute SCORE = new Attribute("score", Type.NUMBER, Unit.POINTS);
    static final Attribute LISTED = new Attribute("rosters", Type.TEXTS, Unit.NONE);
    static final Attributes ALL =
            new Attributes(List.of(DIVISION, SECTION, SIZE, GRADE, AGE, AMOUNT, SCORE, LISTED));

    /// Sets are masks of their members. It fits who is in the sets, old enough, asks for enough and
    /// not for too much, and is either on the list or has the score.
    record Offer(
            int divisions,
            int sections,
            int sizes,
            int grades,
            int oldest,
            long least,
            long most,
            int roster,
            int score) {

        Rule rule() {
            return new Rule.All(
                    List.of(
                            among(DIVISION, divisions, DIVISIONS),
                            among(SECTION, sections, SECTIONS),
                            among(SIZE, sizes, SIZES),
                            new Rule.Not(among(GRADE, grades, GRADES)),
                            compares(AGE, Comparison.AT_LEAST, oldest),
                            compares(AMOUNT, Comparison.AT_LEAST, least),
                            compares(AMOUNT, Comparison.AT_MOST, most),
                            new Rule.Any(
                                    List.of(
                                            new Rule.Is(new Condition.Holds(LISTED, word(roster))),
                                            compares(SCORE, Comparison.AT_LEAST, score)))));
        }

        String sql() {
            return "division in (%s) and section in (%s) and size in (%s) and not grade in (%s) and age >= %d and amount >= %d and amount <= %d and (rosters & %d <> 0 or score >= %d)"
                    .formatted(
                            words(divisions, DIVISIONS),
                            words(sections, SECTIONS),
                            words(sizes, SIZES),
                            words(grades, GRADES),
                            oldest,
                            least,
                            most,
                            1 << roster,
                            score);
        }
    }

    private Offers() {}

    static List<Offer> of(int count, long seed) {
        Random random = new Random(seed);
        List<Offer> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long most = (1 + random.nextInt(20)) * 50_000_000L;
            all.add(
                    new Offer(
                            set(random, DIVISIONS, random.nextInt(3) == 0 ? 3 : DIVISIONS - 1),
                            set(random, SECTIONS, 4 + random.nextInt(10)),
                            set(random, SIZES, 1 + random.nextInt(3)),
                            set(random, GRADES, 1 + random.nextInt(2)),
                            6 * random.nextInt(8),
                            random.nextInt(6) * 1_000_000L,
                            most,
                            random.nextInt(ROSTERS),
                            600 + 10 * random.nextInt(25)));
        }
        return all;
    }

    /// A set of so many of the first members.
    private static int set(Random random, int of, int size) {
        int set = 0;
        while (Integer.bitCount(set) < size) {
            set |= 1 << random.nextInt(of);
        }
        return set;
    }

    static String word(int member) {
        return "w" + member;
    }

    private static Rule among(Attribute attribute, int set, int of) {
        return new Rule.Is(
                new Condition.OneOf(
                        attribute,
                        members(set, of)
                                .mapToObj(Offers::word)
                                .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static Rule compares(Attribute attribute, Comparison comparison, long bound) {
        return new Rule.Is(new Condition.Compares(attribute, comparison, bound));
    }

    private static String words(int set, int of) {
        return members(set, of).mapToObj(it -> "'w" + it + "'").collect(Collectors.joining(", "));
    }

    private static IntStream members(int set, int of) {
        return IntStream.range(0, of).filter(it -> (set >> it & 1) != 0);
    }
}
