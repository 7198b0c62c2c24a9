namespace Gozcu.Spark.Generator.Texts;

/// <summary>Summaries of classes. Models and summaries derive theirs from the class that they belong to.</summary>
internal static class ClassTexts
{
    public static readonly Dictionary<string, string> All = new()
    {
        // Classification
        ["DecisionTreeClassifier"] = "Estimator of a single decision tree for classification.",
        ["FMClassifier"] =
            "Estimator of a factorization machine for two classes: a linear model with pairwise interactions of the features.",
        ["GBTClassifier"] = "Estimator of gradient-boosted trees for two classes. Each tree corrects the trees before it.",
        ["LinearSVC"] = "Estimator of a linear support vector machine for two classes, with hinge loss and L2 regularization.",
        ["LogisticRegression"] =
            "Estimator of a logistic regression, binomial or multinomial, with elastic-net regularization and optional bounds on the coefficients.",
        ["MultilayerPerceptronClassifier"] = "Estimator of a feed-forward neural network with sigmoid layers and a softmax output.",
        ["NaiveBayes"] = "Estimator of a naive Bayes classifier: multinomial, complement, Bernoulli or Gaussian.",
        ["OneVsRest"] =
            "Estimator that reduces classification to binary classification: one model per class; the class with the highest score is predicted.",
        ["RandomForestClassifier"] =
            "Estimator of a random forest for classification: trees trained on random rows and features, which vote on the class.",
        // Regression
        ["AFTSurvivalRegression"] = "Estimator of a Weibull accelerated failure time model for censored survival times.",
        ["DecisionTreeRegressor"] = "Estimator of a single decision tree for regression.",
        ["FMRegressor"] = "Estimator of a factorization machine for regression: a linear model with pairwise interactions of the features.",
        ["GBTRegressor"] = "Estimator of gradient-boosted trees for regression. Each tree corrects the trees before it.",
        ["GeneralizedLinearRegression"] =
            "Estimator of a generalized linear model: a distribution family, a link function and a linear predictor.",
        ["IsotonicRegression"] = "Estimator of a monotone function of one feature.",
        ["LinearRegression"] = "Estimator of a linear regression with elastic-net regularization and squared or Huber loss.",
        ["RandomForestRegressor"] =
            "Estimator of a random forest for regression: trees trained on random rows and features, whose predictions are averaged.",
        // Clustering
        ["BisectingKMeans"] = "Estimator of clusters by repeated splits in two, each with k-means.",
        ["GaussianMixture"] = "Estimator of a mixture of multivariate normal distributions, by expectation maximization.",
        ["KMeans"] = "Estimator of clusters around k centers, initialized with k-means||.",
        ["LDA"] = "Estimator of topics of documents, given as word counts (latent Dirichlet allocation).",
        ["LDAModel"] = "Model that <see cref=\"LDA\"/> fits; local or distributed.",
        ["LocalLDAModel"] = "Topic model that stores the topics only; fitted by the online optimizer.",
        ["DistributedLDAModel"] = "Topic model that also stores the topic distributions of the training data; fitted by the EM optimizer.",
        ["PowerIterationClustering"] = "Clustering of the vertices of a graph, given its edges with similarities.",
        ["ClusteringSummary"] = "Summary of the training of a clustering model: predictions and sizes of the clusters.",
        // Evaluation
        ["BinaryClassificationEvaluator"] = "Evaluator of binary classification: area under the ROC or the precision-recall curve.",
        ["ClusteringEvaluator"] = "Evaluator of clustering: silhouette.",
        ["MulticlassClassificationEvaluator"] =
            "Evaluator of classification: accuracy, F1, precision, recall, log loss and others, over all classes or for one.",
        ["MultilabelClassificationEvaluator"] = "Evaluator of predicted sets of labels.",
        ["RankingEvaluator"] = "Evaluator of rankings: precision at k, mean average precision, NDCG and others.",
        ["RegressionEvaluator"] = "Evaluator of regression: RMSE, MSE, MAE, R² or explained variance.",
        // Features
        ["Binarizer"] = "Transformer that maps numbers to 0 or 1 by a threshold.",
        ["BucketedRandomProjectionLSH"] =
            "Estimator of hash functions that put vectors at a small Euclidean distance into the same bucket.",
        ["Bucketizer"] = "Transformer that maps numbers to bucket numbers, with given boundaries.",
        ["ChiSqSelector"] =
            "Estimator that selects the categorical features with the strongest dependence on the label by the chi-squared test. UnivariateFeatureSelector is more general.",
        ["CountVectorizer"] = "Estimator of a vocabulary, which maps documents to vectors of word counts.",
        ["DCT"] = "Transformer that computes the discrete cosine transform of vectors.",
        ["ElementwiseProduct"] = "Transformer that multiplies each element of a vector by its own weight.",
        ["FeatureHasher"] = "Transformer that combines columns of any type into a vector by hashing names and values to indices.",
        ["HashingTF"] = "Transformer that maps documents to vectors of term counts by hashing the terms to indices.",
        ["IDF"] = "Estimator of inverse document frequencies, by which term counts are weighted.",
        ["Imputer"] = "Estimator that fills missing numbers with the mean, median or mode of the column.",
        ["IndexToString"] = "Transformer that maps label indices back to labels, the inverse of <see cref=\"StringIndexer\"/>.",
        ["Interaction"] = "Transformer that computes the products of all combinations of one element from each input column.",
        ["MaxAbsScaler"] = "Estimator that scales each feature to [-1, 1] by its largest magnitude. Zero stays zero.",
        ["MinHashLSH"] =
            "Estimator of hash functions that put sets, given as binary vectors, at a small Jaccard distance into the same bucket.",
        ["MinMaxScaler"] = "Estimator that scales each feature to a given range by its minimum and maximum.",
        ["NGram"] = "Transformer that maps a list of words to n-grams.",
        ["Normalizer"] = "Transformer that scales each vector to a p-norm of 1.",
        ["OneHotEncoder"] = "Estimator that maps category indices to vectors with a single 1.",
        ["PCA"] = "Estimator of principal components, which projects vectors onto the first k.",
        ["PolynomialExpansion"] = "Transformer that expands a vector to all products of its elements up to a degree.",
        ["QuantileDiscretizer"] = "Estimator of quantiles as bucket boundaries; it fits a <see cref=\"Bucketizer\"/>.",
        ["RFormula"] = "Estimator that derives features and label from an R formula such as <c>y ~ a + b:c</c>.",
        ["RegexTokenizer"] = "Transformer that splits text into words by a regular expression.",
        ["RobustScaler"] = "Estimator that scales features by median and quantile range, which are robust to outliers.",
        ["SQLTransformer"] = "Transformer defined by a SQL statement, in which <c>__THIS__</c> is the input.",
        ["StandardScaler"] = "Estimator that scales features to a standard deviation of 1 and, optionally, a mean of 0.",
        ["StopWordsRemover"] = "Transformer that removes stop words from lists of words.",
        ["StringIndexer"] = "Estimator that maps labels to indices, ordered by frequency or alphabetically.",
        ["Tokenizer"] = "Transformer that converts text to lower case and splits it at white space.",
        ["UnivariateFeatureSelector"] =
            "Estimator that selects the features with the strongest dependence on the label, by a chi-squared, ANOVA or F-test according to the types of feature and label.",
        ["VarianceThresholdSelector"] = "Estimator that removes features whose variance is not above a threshold.",
        ["VectorAssembler"] = "Transformer that combines numbers and vectors into one vector.",
        ["VectorIndexer"] = "Estimator that finds the categorical features of vectors and maps their values to indices.",
        ["VectorSizeHint"] =
            "Transformer that declares the size of a column's vectors, which streaming needs, and handles vectors of other sizes.",
        ["VectorSlicer"] = "Transformer that selects elements of a vector.",
        ["Word2Vec"] = "Estimator of a vector for each word from the words around it (skip-gram with hierarchical softmax).",
        // Frequent patterns, recommendation, statistics, trees, tuning
        ["FPGrowth"] = "Estimator of frequent itemsets and of association rules between them.",
        ["PrefixSpan"] = "Search for frequent sequences of itemsets.",
        ["ALS"] = "Estimator of factors of users and items from ratings, by alternating least squares.",
        ["ANOVATest"] = "Analysis of variance: tests whether the mean of each numeric feature differs between the classes of the label.",
        ["FValueTest"] = "F-test for a linear dependence of a numeric label on each numeric feature.",
        ["ChiSquareTest"] = "Pearson's chi-squared test of the independence of each categorical feature from the label.",
        ["Correlation"] = "Correlation matrix of a column of vectors.",
        ["KolmogorovSmirnovTest"] = "Kolmogorov-Smirnov test of a sample against a distribution.",
        ["Summarizer"] = "Element-wise statistics of a column of vectors, as aggregate columns.",
        ["SummaryBuilder"] = "Set of statistics, made by <see cref=\"Summarizer.Metrics\"/>, that are computed over a column in one pass.",
        ["MultivariateGaussian"] = "Multivariate normal distribution.",
        ["Node"] = "Node of a decision tree.",
        ["InternalNode"] = "Node that sends rows to its left or its right child.",
        ["LeafNode"] = "Node without children.",
        ["Split"] = "Condition on one feature by which an internal node splits rows.",
        ["CategoricalSplit"] = "Split by the category of a feature.",
        ["ContinuousSplit"] = "Split by the value of a feature: values up to the threshold go left.",
        ["CrossValidator"] = "Estimator that selects the best of a grid of parameters by k-fold cross-validation.",
        ["CrossValidatorModel"] =
            "Best model that a <see cref=\"CrossValidator\"/> has found, fitted to all rows, and the metrics of all combinations.",
        ["TrainValidationSplit"] =
            "Estimator that selects the best of a grid of parameters by one split into training and validation rows.",
        ["TrainValidationSplitModel"] =
            "Best model that a <see cref=\"TrainValidationSplit\"/> has found, fitted to all rows, and the metrics of all combinations.",
        // Isolation forest of LinkedIn
        ["IsolationForest"] = "Estimator of an isolation forest: outliers are rows that few random splits isolate.",
    };
}
