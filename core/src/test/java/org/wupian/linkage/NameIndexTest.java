package org.wupian.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wupian.linkage.KnownOperator.Name;

class NameIndexTest {

    private static final List<String> PLACES =
            List.of("驻马店市", "驻马店", "西平县", "上蔡县", "泌阳县", "西平县五沟营镇", "", "河南");
    private static final List<String> BRANDS =
            List.of("华丰", "华兴", "鑫源", "新源", "天中", "骐远", "骏晟达", "末央", "未央", "第一", "第二");
    private static final List<String> TRADES = List.of("电池", "商贸", "农业科技", "建筑工程", "粮油", "种植", "");
    private static final List<String> FORMS =
            List.of("有限公司", "有限责任公司", "专业合作社", "家庭农场", "超市", "股份有限公司", "有限公司西平分公司");

    @Test
    void twoOperatorsOfOneNameAreBothNamed() {
        NameIndex index = index();
        index.add(KnownOperator.named(1, "西平县骐远电池有限公司"));
        index.add(KnownOperator.named(2, "西平县骐远电池有限公司"));

        Finding finding = index.find(ListedFirm.named("西平县骐远电池有限公司"));

        assertThat(operators(finding)).containsExactly(1L, 2L);
        assertThat(((Finding.Review) finding).candidates())
                .allSatisfy(
                        it -> assertThat(it.reasons()).contains(Reason.of(Ground.ANOTHER_FITS)));
    }

    @Test
    void theVeryNameIsFoundAmongThousandsThatSoundTheSame() {
        NameIndex index = index();
        for (int i = 1; i < 5_000; i++) {
            index.add(KnownOperator.named(i, "驻马店市永盛益%d医疗器械有限公司".formatted(30_000 + i)));
        }
        for (int i = 1; i < 5_000; i += 101) {
            String name = "驻马店市永盛益%d医疗器械有限公司".formatted(30_000 + i);
            Finding found = index.find(ListedFirm.named(name));
            assertThat(found).as(name).isInstanceOf(Finding.Same.class);
            assertThat(((Finding.Same) found).candidate().operator()).as(name).isEqualTo(i);
        }
    }

    @Test
    void aFormerNameFindsItsOperator() {
        NameIndex index = index();
        index.add(
                new KnownOperator(
                        1,
                        List.of(
                                new Name("西平县骐远电池有限公司", NameKind.CURRENT),
                                new Name("西平县老城粮油有限公司", NameKind.FORMER)),
                        null,
                        null,
                        false));

        Finding finding = index.find(ListedFirm.named("西平县老城粮油有限公司"));

        assertThat(finding).isInstanceOf(Finding.Same.class);
        assertThat(((Finding.Same) finding).candidate().reasons())
                .contains(Reason.of(Ground.FORMER_NAME, "西平县老城粮油有限公司"));
    }

    @Test
    void aNameWithoutItsPlaceDoesNotHideThatThePlaceIsAnother() {
        NameIndex index = index();
        index.add(
                new KnownOperator(
                        1,
                        List.of(
                                new Name("泌阳县海伟家庭农场", NameKind.CURRENT),
                                new Name("海伟家庭农场", NameKind.SHORT)),
                        "411726",
                        null,
                        false));

        Finding finding = index.find(ListedFirm.named("沁阳县海伟家庭农场"));

        assertThat(((Finding.Review) finding).candidates().get(0).reasons())
                .contains(Reason.of(Ground.REGION_CONFUSABLE, "沁阳县", "泌阳县"))
                .noneMatch(it -> it.ground() == Ground.REGION_DROPPED);
    }

    @Test
    void aNumberThatOnlyOneNameHasIsToldAsOne() {
        NameIndex index = index();
        index.add(KnownOperator.named(1, "西平县建筑工程有限公司"));

        Finding finding = index.find(ListedFirm.named("西平县第二建筑工程有限公司"));

        assertThat(((Finding.Review) finding).candidates().get(0).reasons())
                .contains(Reason.of(Ground.NUMBER_MISSING, "二"));
    }

    @Test
    void whoBearsANameNowAndWhoBoreItBeforeAreBothNamed() {
        NameIndex index = index();
        index.add(KnownOperator.named(1, "西平县骐远电池有限公司"));
        index.add(
                new KnownOperator(
                        2,
                        List.of(
                                new Name("西平县新城粮油有限公司", NameKind.CURRENT),
                                new Name("西平县骐远电池有限公司", NameKind.FORMER)),
                        null,
                        null,
                        false));

        assertThat(operators(index.find(ListedFirm.named("西平县骐远电池有限公司")))).containsExactly(1L, 2L);
    }

    @Test
    void aShortNameIsEnoughOnlyWithMore() {
        NameIndex index = index();
        index.add(
                new KnownOperator(
                        1,
                        List.of(
                                new Name("西平县骐远电池有限公司", NameKind.CURRENT),
                                new Name("骐远电池", NameKind.SHORT)),
                        "411721",
                        null,
                        false));

        assertThat(index.find(ListedFirm.named("骐远电池"))).isInstanceOf(Finding.Review.class);
        assertThat(index.find(ListedFirm.named("骐远电池").in("411721")))
                .isInstanceOf(Finding.Same.class);
    }

    @Test
    void anAddressSpeaksForTheOtherCandidate() {
        NameIndex index = index();
        index.add(operatorAt(1, "驻马店市鑫沅商贸有限公司", "驻马店市驿城区乐山路36号"));
        index.add(operatorAt(2, "驻马店市新沅商贸有限公司", "驻马店市西平县五沟营镇大张村"));

        Finding finding = index.find(ListedFirm.named("驻马店市新沅商贸有限公司").at("驿城区乐山路36号"));

        assertThat(operators(finding)).containsExactly(2L, 1L);
    }

    @Test
    void anotherValidCodeIsAskedAbout() {
        NameIndex index = index();
        index.add(
                new KnownOperator(
                        1, List.of(new Name("西平县骐远电池有限公司", NameKind.CURRENT)), null, null, true));
        String valid = "91350100M000100Y43";
        String mistyped = "91350100M000100Y44";

        assertThat(index.find(new ListedFirm("西平县骐远电池有限公司", null, null, valid)))
                .isInstanceOf(Finding.Review.class);
        assertThat(index.find(new ListedFirm("西平县骐远电池有限公司", null, null, mistyped)))
                .isInstanceOf(Finding.Same.class);
    }

    @Test
    void aCommonBrandWithoutAPlaceIsAskedAbout() {
        NameIndex index = index();
        for (int i = 0; i < 40; i++) {
            index.add(
                    KnownOperator.named(
                            i, "驻马店市华丰" + TRADES.get(i % 6) + (char) ('赵' + i) + "有限公司"));
        }
        index.add(KnownOperator.named(99, "驻马店市华丰烟酒有限公司"));

        Finding finding = index.find(ListedFirm.named("华丰烟酒有限公司"));

        assertThat(operators(finding)).startsWith(99L);
        assertThat(finding).isInstanceOf(Finding.Review.class);
    }

    @Test
    void whoWasRemovedIsNotFoundAndWhoIsAddedAgainIs() {
        NameIndex index = index();
        KnownOperator operator = KnownOperator.named(1, "西平县骐远电池有限公司");
        ListedFirm listed = ListedFirm.named("西平县骐远电池有限公司");
        index.add(operator);

        assertThat(index.remove(1)).isTrue();
        assertThat(index.remove(1)).isFalse();
        assertThat(index.find(listed)).isInstanceOf(Finding.New.class);
        assertThat(index.size()).isZero();

        index.add(operator);
        index.add(KnownOperator.named(1, "西平县骐远粮油有限公司"));
        assertThat(index.size()).isEqualTo(1);
        assertThat(index.find(listed)).isInstanceOf(Finding.New.class);
    }

    @Test
    void nothingIsFoundInAnEmptyRegisterOrForAnEmptyName() {
        assertThat(index().find(ListedFirm.named("西平县骐远电池有限公司")))
                .isEqualTo(new Finding.New(List.of()));
        NameIndex index = index();
        index.add(KnownOperator.named(1, "西平县骐远电池有限公司"));
        assertThat(index.find(ListedFirm.named(" 、"))).isInstanceOf(Finding.New.class);
    }

    @Test
    void comparingIsTheSameInBothDirections() {
        Random random = new Random(3);
        for (int i = 0; i < 30_000; i++) {
            FirmName one = Places.read(name(random));
            FirmName two = Places.read(name(random));

            Weighing there = NameComparison.compare(one, two);
            Weighing back = NameComparison.compare(two, one);

            assertThat(there.score()).as("%s %s", one, two).isEqualTo(back.score());
            assertThat(there.isApart()).as("%s %s", one, two).isEqualTo(back.isApart());
            assertThat(there.isSure()).as("%s %s", one, two).isEqualTo(back.isSure());
        }
    }

    @Test
    void theOrderOfAddingDecidesNothing() {
        Random random = new Random(4);
        List<KnownOperator> operators = operators(random, 1500);
        List<KnownOperator> shuffled = new ArrayList<>(operators);
        Collections.shuffle(shuffled, random);
        NameIndex one = index();
        operators.forEach(one::add);
        NameIndex other = index();
        shuffled.forEach(other::add);

        for (int i = 0; i < 1500; i++) {
            ListedFirm listed = ListedFirm.named(name(random));
            assertThat(one.find(listed)).isEqualTo(other.find(listed));
        }
    }

    @Test
    void aFirmIsItselfOrAskedAboutWhenAnotherBearsItsName() {
        Random random = new Random(5);
        List<KnownOperator> operators = operators(random, 1500);
        NameIndex index = index();
        operators.forEach(index::add);

        for (KnownOperator it : operators) {
            Finding finding = index.find(ListedFirm.named(it.names().get(0).text()));

            if (finding instanceof Finding.Same same) {
                assertThat(same.candidate().operator()).isEqualTo(it.id());
            } else {
                assertThat(finding).as("%s", it).isInstanceOf(Finding.Review.class);
            }
        }
    }

    private static NameIndex index() {
        return new NameIndex(Places.REGIONS);
    }

    private static KnownOperator operatorAt(long id, String name, String address) {
        return new KnownOperator(
                id, List.of(new Name(name, NameKind.CURRENT)), null, address, false);
    }

    private static List<KnownOperator> operators(Random random, int count) {
        List<KnownOperator> operators = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            operators.add(KnownOperator.named(i, name(random)));
        }
        return operators;
    }

    private static String name(Random random) {
        return pick(PLACES, random)
                + pick(BRANDS, random)
                + pick(TRADES, random)
                + pick(FORMS, random);
    }

    private static String pick(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<Long> operators(Finding finding) {
        return finding instanceof Finding.Review it
                ? it.candidates().stream().map(Candidate::operator).toList()
                : List.of();
    }
}
