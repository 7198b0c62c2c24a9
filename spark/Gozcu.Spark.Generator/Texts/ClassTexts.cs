namespace Gozcu.Spark.Generator.Texts;

/// <summary>What each class is for, in a sentence or two; models and summaries get theirs from the class they belong to.</summary>
internal static class ClassTexts
{
    public static readonly Dictionary<string, string> All = new()
    {
        // Classification
        ["DecisionTreeClassifier"] = "Learns one decision tree that tells classes apart.",
        ["FMClassifier"] = "Learns a factorisation machine for two classes: a linear model with pairwise interactions of the features.",
        ["GBTClassifier"] = "Learns gradient-boosted trees for two classes, each tree correcting the ones before it.",
        ["LinearSVC"] = "Learns a linear support vector machine for two classes, with hinge loss and L2 regularisation.",
        ["LogisticRegression"] =
            "Learns a logistic regression, binomial or multinomial, with elastic-net regularisation and, if wanted, bounds on the coefficients.",
        ["MultilayerPerceptronClassifier"] = "Learns a feed-forward neural network with sigmoid layers and a softmax output.",
        ["NaiveBayes"] = "Learns a naive Bayes classifier: multinomial, complement, Bernoulli or Gaussian.",
        ["OneVsRest"] = "Makes a classifier of many classes from one of two: one model a class, the surest wins.",
        ["RandomForestClassifier"] = "Learns a random forest: trees over random rows and features that vote on the class.",
        // Regression
        ["AFTSurvivalRegression"] = "Learns a Weibull accelerated-failure-time model of survival times, of which some are censored.",
        ["DecisionTreeRegressor"] = "Learns one decision tree that predicts a number.",
        ["FMRegressor"] =
            "Learns a factorisation machine that predicts a number: a linear model with pairwise interactions of the features.",
        ["GBTRegressor"] = "Learns gradient-boosted trees that predict a number, each tree correcting the ones before it.",
        ["GeneralizedLinearRegression"] =
            "Learns a generalised linear model: a distribution family, a link function and a linear predictor.",
        ["IsotonicRegression"] = "Learns a monotone step function of one feature.",
        ["LinearRegression"] = "Learns a linear regression with elastic-net regularisation, with squared or Huber loss.",
        ["RandomForestRegressor"] = "Learns a random forest: trees over random rows and features whose predictions are averaged.",
        // Clustering
        ["BisectingKMeans"] = "Clusters by splitting the data in two again and again, each time with k-means.",
        ["GaussianMixture"] = "Learns a mixture of multivariate normal distributions by expectation maximisation.",
        ["KMeans"] = "Clusters around k centres, started with k-means||.",
        ["LDA"] = "Learns topics of documents, given as word counts (latent Dirichlet allocation).",
        ["LDAModel"] = "The model that <see cref=\"LDA\"/> learns; local or distributed.",
        ["LocalLDAModel"] = "A topic model that holds the topics only; the online optimiser makes it.",
        ["DistributedLDAModel"] = "A topic model that keeps the training data's topic distributions; the EM optimiser makes it.",
        ["PowerIterationClustering"] = "Clusters the vertices of a graph, given its edges with their similarities.",
        ["ClusteringSummary"] = "What a clustering says about its training: predictions and the sizes of the clusters.",
        // Evaluation
        ["BinaryClassificationEvaluator"] = "Measures a classifier of two classes by the area under the ROC or the precision-recall curve.",
        ["ClusteringEvaluator"] = "Measures a clustering by its silhouette.",
        ["MulticlassClassificationEvaluator"] =
            "Measures a classifier by accuracy, F1, precision, recall, log loss and others, over all classes or one.",
        ["MultilabelClassificationEvaluator"] = "Measures predictions of sets of labels.",
        ["RankingEvaluator"] = "Measures rankings: precision at k, mean average precision, NDCG and others.",
        ["RegressionEvaluator"] = "Measures predictions of numbers: RMSE, MSE, MAE, R² or explained variance.",
        // Features
        ["Binarizer"] = "Makes 0 or 1 of numbers by a threshold.",
        ["BucketedRandomProjectionLSH"] = "Hashes vectors so that those at a small Euclidean distance meet in a bucket.",
        ["Bucketizer"] = "Makes bucket numbers of numbers, by given borders.",
        ["ChiSqSelector"] =
            "Chooses the categorical features that depend most on the label by the chi-squared test; UnivariateFeatureSelector does more.",
        ["CountVectorizer"] = "Learns a vocabulary and makes vectors of word counts of documents.",
        ["DCT"] = "Takes the discrete cosine transform of a vector.",
        ["ElementwiseProduct"] = "Multiplies each element of a vector with a weight of its own.",
        ["FeatureHasher"] = "Makes a vector of columns of any kind by hashing names and values to indices.",
        ["HashingTF"] = "Makes vectors of term counts by hashing the terms to indices.",
        ["IDF"] = "Learns how rare terms are (inverse document frequency) and weighs term counts by it.",
        ["Imputer"] = "Fills missing numbers with the column's mean, median or most frequent value.",
        ["IndexToString"] = "Makes the labels of label indices, the reverse of <see cref=\"StringIndexer\"/>.",
        ["Interaction"] = "Makes the products of all combinations of one element of each input column.",
        ["MaxAbsScaler"] = "Scales each feature to [-1, 1] by its largest magnitude, without moving zero.",
        ["MinHashLSH"] = "Hashes sets, given as binary vectors, so that those at a small Jaccard distance meet in a bucket.",
        ["MinMaxScaler"] = "Scales each feature to a given range by its smallest and largest value.",
        ["NGram"] = "Makes n-grams of a list of words.",
        ["Normalizer"] = "Scales each vector to a p-norm of one.",
        ["OneHotEncoder"] = "Makes vectors with a single one of category indices.",
        ["PCA"] = "Learns the principal components and projects vectors on the first k.",
        ["PolynomialExpansion"] = "Makes all products of a vector's elements up to a degree.",
        ["QuantileDiscretizer"] = "Learns quantiles as the borders of buckets; it fits a <see cref=\"Bucketizer\"/>.",
        ["RFormula"] = "Makes features and label by a formula of R, such as <c>y ~ a + b:c</c>.",
        ["RegexTokenizer"] = "Splits text into words by a regular expression.",
        ["RobustScaler"] = "Scales features by median and quantile range, which outliers do not move.",
        ["SQLTransformer"] = "Makes a table by an SQL statement, in which <c>__THIS__</c> is the input.",
        ["StandardScaler"] = "Scales features to a standard deviation of one and, if wanted, a mean of zero.",
        ["StopWordsRemover"] = "Drops stop words from lists of words.",
        ["StringIndexer"] = "Makes indices of labels, ordered by frequency or alphabet.",
        ["Tokenizer"] = "Makes lower case of text and splits it at white space.",
        ["UnivariateFeatureSelector"] =
            "Chooses features that depend most on the label, by chi-squared, ANOVA or F test as the kinds of feature and label want.",
        ["VarianceThresholdSelector"] = "Drops features whose variance is not above a threshold.",
        ["VectorAssembler"] = "Puts numbers and vectors together into one vector.",
        ["VectorIndexer"] = "Finds the categorical features of a vector and gives their values indices.",
        ["VectorSizeHint"] = "States the size of a column's vectors, which streaming needs, and says what to do with others.",
        ["VectorSlicer"] = "Makes a vector of chosen elements of another.",
        ["Word2Vec"] = "Learns a vector for each word from the words around it (skip-gram with hierarchical softmax).",
        // Frequent patterns, recommendation, statistics, trees, tuning
        ["FPGrowth"] = "Finds frequent sets of items and rules of association between them.",
        ["PrefixSpan"] = "Finds frequent sequences of sets of items.",
        ["ALS"] = "Learns factors of users and items from ratings by alternating least squares.",
        ["ANOVATest"] = "The analysis of variance: whether the means of each numeric feature differ between the classes of the label.",
        ["FValueTest"] = "The F-test of a linear dependence of a numeric label on each numeric feature.",
        ["ChiSquareTest"] = "Pearson's test that each categorical feature is independent of the label.",
        ["Correlation"] = "The correlation matrix of a column of vectors.",
        ["KolmogorovSmirnovTest"] = "The Kolmogorov-Smirnov test that a sample comes from a distribution.",
        ["Summarizer"] = "Statistics of a column of vectors, element by element, as aggregate columns.",
        ["SummaryBuilder"] = "A choice of statistics, made by <see cref=\"Summarizer.Metrics\"/>, to be taken of a column in one pass.",
        ["MultivariateGaussian"] = "A multivariate normal distribution.",
        ["Node"] = "A node of a decision tree.",
        ["InternalNode"] = "A node that sends rows to its left or its right child.",
        ["LeafNode"] = "A node that predicts.",
        ["Split"] = "The question that an internal node asks of one feature.",
        ["CategoricalSplit"] = "A split by the category of a feature.",
        ["ContinuousSplit"] = "A split by the value of a feature: at most the threshold goes left.",
        ["CrossValidator"] = "Chooses the best of a grid of parameters by k-fold cross-validation.",
        ["CrossValidatorModel"] = "The best model that a <see cref=\"CrossValidator\"/> found, fitted on all rows, and the metrics of all.",
        ["TrainValidationSplit"] = "Chooses the best of a grid of parameters by one split into training and validation rows.",
        ["TrainValidationSplitModel"] =
            "The best model that a <see cref=\"TrainValidationSplit\"/> found, fitted on all rows, and the metrics of all.",
        // Isolation forest of LinkedIn
        ["IsolationForest"] = "Learns an isolation forest: outliers are rows that few random cuts set apart.",
    };
}
