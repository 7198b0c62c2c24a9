using Gozcu.Jobs;
using Gozcu.Jobs.Running;

return await JobApplication.Of(JobCatalog.All).RunAsync(args);
