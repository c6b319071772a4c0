package org.wupian.operator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where an enterprise stands in its life (生命周期阶段): the three stages by which banks are asked to
/// tell technology enterprises apart, 金发〔2024〕2号. Earlier than the first counts as the first.
public enum LifeStage {
    /// 初创期.
    START_UP("种子", "初创", "起步", "萌芽", "孵化"),
    /// 成长期.
    GROWTH("成长", "扩张", "加速"),
    /// 成熟期.
    MATURE("成熟", "稳定");

    private final List<String> words;

    LifeStage(String... words) {
        this.words = List.of(words);
    }

    /// Reads what a list says; empty when it names none of the stages, or several.
    public static Optional<LifeStage> read(String text) {
        List<LifeStage> named =
                Arrays.stream(values())
                        .filter(it -> it.words.stream().anyMatch(text::contains))
                        .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
