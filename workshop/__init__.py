"""Never shipped: corpora, training, evaluation."""
