using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SalesBot.Worker.Web;

internal static class WebServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Adds what the health page and the metrics look at. Needs a store and the delivery loops.</summary>
        public IServiceCollection AddHealth()
        {
            services.TryAddSingleton<Checkup>();
            services.TryAddSingleton<PrometheusText>();
            return services;
        }
    }
}
