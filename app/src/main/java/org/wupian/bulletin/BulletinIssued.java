package org.wupian.bulletin;

import java.time.YearMonth;
import java.util.Map;
import org.wupian.kernel.Audited;

/// A bulletin was issued (通报印发).
public record BulletinIssued(YearMonth month, int revision, int year, int number, String sha256)
        implements Audited {

    @Override
    public String action() {
        return "bulletin.issued";
    }

    @Override
    public String subject() {
        return "bulletin/%d/%d".formatted(year, number);
    }

    @Override
    public Map<String, String> detail() {
        return Map.of(
                "month",
                month.toString(),
                "revision",
                Integer.toString(revision),
                "sha256",
                sha256);
    }
}
