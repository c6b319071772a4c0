package org.wupian.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.wupian.kernel.Pack;
import org.wupian.returns.Explanations;
import org.wupian.returns.Finding;
import org.wupian.returns.LoanFiles;
import org.wupian.returns.LoanTaking;
import org.wupian.returns.SubmissionKey;
import org.wupian.returns.SubmissionOutcome;
import org.wupian.synth.LoanScale;
import org.wupian.synth.LoanText;
import org.wupian.synth.SyntheticCell;
import org.wupian.synth.SyntheticCity;
import org.wupian.synth.SyntheticFirm;
import org.wupian.synth.SyntheticLoans;

/// The loans of the city's banks (演示贷款明细): some thousand each, to firms of the lists and to others,
/// which come to what the bank reports as a whole; where they do not, the bank says why.
class DemoLoans {

    private static final int LOANS = 3_000;
    private static final int FIRMS = 1_500;

    /// How many of a hundred firms borrow at all.
    private static final int BORROW = 62;

    private static final String ANSWER = "演示数据：逐笔明细随机生成，分类与月报口径不同，各项贷款合计相符";

    private final SyntheticCity city;
    private final Pack pack;
    private final LoanText text;
    private final List<SyntheticFirm> borrowers;
    private final LoanFiles files;
    private final DemoCallers callers;

    DemoLoans(
            SyntheticCity city, Pack pack, DemoLists lists, LoanFiles files, DemoCallers callers) {
        this.city = city;
        this.pack = pack;
        this.text = new LoanText(pack);
        this.borrowers = lists.borrowers(BORROW);
        this.files = files;
        this.callers = callers;
    }

    void submit(SubmissionKey key) {
        byte[] file = file(key);
        String name = "贷款明细%s（演示）.csv".formatted(key.month());
        callers.asClerk(
                key.organisation(),
                () -> {
                    if (files.take(key, name, () -> new ByteArrayInputStream(file))
                            instanceof LoanTaking.Refused it) {
                        throw new IllegalStateException("the demonstration's loans: " + it);
                    }
                    SubmissionOutcome outcome = files.submit(key, Explanations.NONE, null);
                    if (outcome instanceof SubmissionOutcome.Held it) {
                        outcome = files.submit(key, answers(it.findings()), null);
                    }
                    if (!(outcome instanceof SubmissionOutcome.Stored)) {
                        throw new IllegalStateException("the demonstration's loans: " + outcome);
                    }
                });
    }

    static Explanations answers(List<Finding> findings) {
        return Explanations.given(
                findings.stream().collect(Collectors.toMap(Finding::key, _ -> ANSWER)));
    }

    private byte[] file(SubmissionKey key) {
        SyntheticLoans loans =
                new SyntheticLoans(
                        pack,
                        new SyntheticLoans.Request(
                                key.organisation(), key.month(), FIRMS, LOANS, DemoSettings.SEED),
                        borrowers);
        LoanScale scale =
                LoanScale.to(loans, reported(key, "loans"), reported(key, "inclusive-small"));
        StringWriter out = new StringWriter();
        try {
            text.write(loans, scale, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Fen of a figure of the bank's return, which is in 万元.
    private long reported(SubmissionKey key, String item) {
        return city.figures("bank", key.organisation(), key.month()).stream()
                .filter(it -> it.item().equals(item) && it.county().isEmpty())
                .map(SyntheticCell::value)
                .findFirst()
                .orElse(BigDecimal.ZERO)
                .movePointRight(6)
                .longValue();
    }
}
