package org.wupian;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.wupian.kernel.Mark;
import org.wupian.kernel.Pack;
import org.wupian.kernel.WorkingDays;

/// The product (五篇): one process that carries a city's plan for the five articles of finance from
/// the plan document to the issued bulletin.
@Modulithic(systemName = "wupian")
@SpringBootApplication(
        proxyBeanMethods = false,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Wupian {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public static void main(String[] args) {
        SpringApplication.run(Wupian.class, args);
    }

    /// The time in the city; `wupian.clock=2026-11-26T09:00` stops it there, for trials and tests.
    @Bean
    Clock clock(@Value("${wupian.clock:}") String stoppedAt) {
        return stoppedAt.isBlank()
                ? Clock.system(ZONE)
                : Clock.fixed(LocalDateTime.parse(stoppedAt).atZone(ZONE).toInstant(), ZONE);
    }

    @Bean
    Pack pack(@Value("${wupian.packs}") String packs, @Value("${wupian.pack}") String name) {
        return new Pack(Path.of(packs, name));
    }

    /// The demonstration's documents say that their data are invented.
    @Bean
    Mark mark(@Value("${wupian.demo:false}") boolean demo) {
        return demo ? new Mark("演示数据，非真实") : Mark.NONE;
    }

    @Bean
    WorkingDays workingDays(Pack pack) {
        return WorkingDays.of(pack);
    }
}
